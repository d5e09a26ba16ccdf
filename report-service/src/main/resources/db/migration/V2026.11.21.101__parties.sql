-- Stations, manufacturers and customers. What events tell of them stands first; what they never tell, from "name" on.
create table party (
    id               uuid        primary key,
    tenant_id        text        not null,
    row_version      bigint      not null,
    details_version  bigint      not null,
    kinds            text        not null,
    status           text        not null,
    country          text        not null,
    zone             text        not null,
    language         text        not null,
    currency         text        not null,
    invoice_channel  text        not null,
    invoice_grouping text        not null,
    grouping_key     text,
    name             text        not null,
    line1            text        not null,
    line2            text,
    postcode         text        not null,
    city             text        not null,
    vat_id           text,
    legal_id         text,
    email            text,
    phone            text,
    iban             text,
    bic              text,
    changed_at       timestamptz not null
);
create index party_by_name on party (tenant_id, name, id);
alter table party enable row level security;
alter table party force row level security;
create policy tenant on party using (tenant_id = (select closeout_tenant()));

-- Which network an id belongs to. Without a row policy, so that an id taken elsewhere is noticed before the insert;
-- it holds ids and nothing else.
create table party_owner (
    id        uuid primary key,
    tenant_id text not null
);
