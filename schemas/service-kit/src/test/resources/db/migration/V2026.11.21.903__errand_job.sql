-- Long work of a test, for all tenants.
create table errand_job (
    errand_id    uuid        primary key,
    tenant_id    text        not null,
    asked_at     timestamptz not null default now(),
    holder       uuid,
    leased_until timestamptz
);
