-- What invoicing knows of a party: its state as announced, and the details it looked up for the next document. An
-- issued document keeps a copy of its own, so a change here never reaches back.
create table party (
    tenant_id              text    not null,
    party_id               uuid    not null,
    -- 0: only named in a charge so far, nothing heard of it.
    state_version          bigint  not null default 0,
    country                text,
    zone                   text,
    language               text,
    currency               text,
    vat_registered         boolean not null default false,
    vat_country            text,
    wanted_details_version bigint  not null default 0,
    details_version        bigint  not null default 0,
    name                   text,
    line1                  text,
    line2                  text,
    postcode               text,
    city                   text,
    vat_id                 text,
    legal_id               text,
    iban                   text,
    bic                    text,
    primary key (tenant_id, party_id)
) with (fillfactor = 80);

alter table party enable row level security;
alter table party force row level security;
create policy tenant on party using (tenant_id = (select closeout_tenant()));

-- Work that waits, for all tenants: ids only, hence without a row policy. LOOK_UP fetches a party's details, RELEASE
-- looks again at blocked documents of a party.
create table party_due (
    tenant_id text        not null,
    party_id  uuid        not null,
    work      text        not null check (work in ('LOOK_UP', 'RELEASE')),
    due_at    timestamptz not null,
    attempts  int         not null default 0,
    primary key (tenant_id, party_id, work)
);
create index party_due_at on party_due (work, due_at);
