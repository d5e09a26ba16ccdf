-- Rates of regions stand beside those of countries, under the names of tax/territories.yaml.
alter table vat_rate drop constraint vat_rate_country_check;
alter table vat_rate add constraint vat_rate_country_check check (country ~ '^[A-Z]{2}(-[A-Za-z0-9-]{1,20})?$');

-- Where something was done, as the office says: goes before what a report shows. The latest counts, the audit has all.
create table stated_place (
    tenant_id   text        not null,
    subject_id  uuid        not null,
    territory   text        not null check (territory ~ '^[A-Z]{2}(-[A-Za-z0-9-]{1,20})?$'),
    reason      text        not null check (length(reason) between 1 and 500),
    recorded_at timestamptz not null,
    recorded_by text        not null,
    primary key (tenant_id, subject_id)
);

-- What a register of VAT numbers (VIES) answered, as somebody wrote it down: evidence, never changed.
create table vat_check (
    tenant_id       text        not null,
    id              uuid        not null,
    party_id        uuid        not null,
    vat_id          text        not null check (length(vat_id) between 3 and 20),
    checked_on      date        not null,
    answer          text        not null check (answer in ('VALID', 'INVALID', 'UNKNOWN')),
    consultation_id text        check (length(consultation_id) between 1 and 60),
    recorded_at     timestamptz not null,
    recorded_by     text        not null,
    primary key (tenant_id, id)
);
create index vat_check_latest on vat_check (tenant_id, party_id, vat_id, checked_on desc, recorded_at desc);

alter table stated_place enable row level security;
alter table stated_place force row level security;
create policy tenant on stated_place using (tenant_id = (select closeout_tenant()));
alter table vat_check enable row level security;
alter table vat_check force row level security;
create policy tenant on vat_check using (tenant_id = (select closeout_tenant()));
revoke delete, truncate on stated_place from ${appRole};
revoke update, delete, truncate on vat_check from ${appRole};
