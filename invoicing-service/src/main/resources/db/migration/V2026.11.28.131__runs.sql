-- What is billed together: the charges of one seller and payer with the same key.
create table billing_group (
    id         uuid not null primary key,
    tenant_id  text not null,
    seller_id  uuid not null,
    payer_id   uuid not null,
    group_key  text not null check (length(group_key) <= 200),
    -- Put off by the office: no run before this day.
    not_before date,
    unique (tenant_id, seller_id, payer_id, group_key)
);
alter table billing_group enable row level security;
alter table billing_group force row level security;
create policy tenant on billing_group using (tenant_id = (select closeout_tenant()));

-- Runs that wait, for all tenants: ids and days only, hence without a row policy.
create table run_due (
    tenant_id text        not null,
    group_id  uuid        not null,
    -- Charges that are due up to this day of the seller are billed.
    up_to     date        not null,
    due_at    timestamptz not null,
    attempts  int         not null default 0,
    primary key (tenant_id, group_id, up_to)
);
create index run_due_at on run_due (due_at);

-- What a charge came to when it began to wait; counts as long as its slot waits.
create table waiting_amount (
    tenant_id     text          not null,
    case_id       uuid          not null,
    payer_id      uuid          not null,
    purpose       text          not null,
    group_id      uuid          not null references billing_group,
    report_number text,
    service_to    date          not null,
    net           numeric(19,4) not null,
    gross         numeric(19,4) not null,
    currency      text          not null,
    lines         int           not null,
    primary key (tenant_id, case_id, payer_id, purpose)
);
create index waiting_amount_group on waiting_amount (group_id);
alter table waiting_amount enable row level security;
alter table waiting_amount force row level security;
create policy tenant on waiting_amount using (tenant_id = (select closeout_tenant()));

create table billing_run (
    id          uuid        not null primary key,
    tenant_id   text        not null,
    group_id    uuid        not null references billing_group,
    up_to       date        not null,
    planned     int         not null,
    billed      int         not null default 0,
    blocked     int         not null default 0,
    invoice_ids uuid[]      not null default '{}',
    started_at  timestamptz not null,
    ended_at    timestamptz
);
create unique index billing_run_open on billing_run (group_id, up_to) where ended_at is null;
create index billing_run_list on billing_run (tenant_id, started_at desc);
alter table billing_run enable row level security;
alter table billing_run force row level security;
create policy tenant on billing_run using (tenant_id = (select closeout_tenant()));
revoke delete, truncate on billing_run, billing_group from ${appRole};
