-- A fee that falls due again and again. The row is the lock under which its periods are billed.
create table agreement (
    id            uuid        not null primary key,
    version       bigint      not null,
    tenant_id     text        not null,
    number        text        not null check (length(number) between 1 and 40),
    seller_id     uuid        not null,
    buyer_id      uuid        not null,
    contract_id   text,
    currency      text        not null,
    months        int         not null check (months in (1, 3, 12)),
    in_advance    boolean     not null,
    place_of_work text        not null,
    on_immovable  boolean     not null,
    starts_on     date        not null,
    ends_on       date check (ends_on >= starts_on - 1),
    created_at    timestamptz not null,
    created_by    text        not null,
    unique (tenant_id, seller_id, number)
);

-- What is billed, from a day on. Never changed: an amendment is a new version.
create table agreement_version (
    agreement_id uuid        not null references agreement,
    tenant_id    text        not null,
    version      int         not null,
    valid_from   date        not null,
    reason       text        not null,
    lines        text        not null,
    recorded_at  timestamptz not null,
    recorded_by  text        not null,
    primary key (agreement_id, version)
);

-- Days on which nothing is owed; without an end until it is resumed.
create table agreement_pause (
    agreement_id uuid not null references agreement,
    tenant_id    text not null,
    first_day    date not null,
    last_day     date,
    reason       text not null,
    primary key (agreement_id, first_day),
    check (last_day >= first_day)
);

-- Each period once: the key is the promise. BLOCKED has no invoice yet, NOTHING had nothing to bill.
create table agreement_period (
    agreement_id uuid not null references agreement,
    tenant_id    text not null,
    first_day    date not null,
    last_day     date not null,
    state        text not null check (state in ('BLOCKED', 'ISSUED', 'NOTHING')),
    -- Checked at the end: the document is written after the row.
    invoice_id   uuid references invoice deferrable initially deferred,
    reasons      text,
    since        timestamptz not null,
    primary key (agreement_id, first_day),
    check ((state = 'ISSUED') = (invoice_id is not null)),
    check ((state = 'BLOCKED') = (reasons is not null))
);

-- Work that waits, for all tenants: ids only, hence without a row policy.
create table agreement_due (
    tenant_id    text        not null,
    agreement_id uuid        not null,
    due_at       timestamptz not null,
    attempts     int         not null default 0,
    primary key (tenant_id, agreement_id)
);
create index agreement_due_at on agreement_due (due_at);

alter table agreement enable row level security;
alter table agreement force row level security;
create policy tenant on agreement using (tenant_id = (select closeout_tenant()));
alter table agreement_version enable row level security;
alter table agreement_version force row level security;
create policy tenant on agreement_version using (tenant_id = (select closeout_tenant()));
alter table agreement_pause enable row level security;
alter table agreement_pause force row level security;
create policy tenant on agreement_pause using (tenant_id = (select closeout_tenant()));
alter table agreement_period enable row level security;
alter table agreement_period force row level security;
create policy tenant on agreement_period using (tenant_id = (select closeout_tenant()));
revoke delete, truncate on agreement, agreement_version, agreement_pause, agreement_period from ${appRole};
revoke update on agreement_version from ${appRole};
