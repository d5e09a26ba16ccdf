-- Work of a test, for all tenants.
create table errand_due (
    tenant_id text        not null,
    place     text        not null,
    number    int         not null,
    note      text        not null,
    due_at    timestamptz not null,
    attempts  int         not null default 0,
    set_aside boolean     not null default false,
    primary key (tenant_id, place, number)
);
create index errand_due_at on errand_due (place, tenant_id, due_at);
