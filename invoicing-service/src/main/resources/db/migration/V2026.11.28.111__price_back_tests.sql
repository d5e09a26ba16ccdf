-- What was billed of each charge, and what it was priced from, without names and free text: enough to price it again
-- under another policy. Written with the draft of its document; the last draft of a slot counts.
create table billed_charge (
    slot_id    uuid          primary key,
    tenant_id  text          not null,
    case_id    uuid          not null,
    seller_id  uuid          not null,
    country    text          not null,
    service_to date          not null,
    currency   text          not null,
    net        numeric(19,4) not null,
    facts      text          not null
) with (fillfactor = 90);
create index billed_charge_day on billed_charge (tenant_id, service_to, slot_id);

-- A draft policy on past charges. A job is a row: it shows its progress, survives a restart, and whoever holds its
-- lease goes on where the cursor stands. Each step moves cursor, sums and changes in one transaction.
create table price_back_test (
    id           uuid        primary key,
    tenant_id    text        not null,
    document     text        not null check (length(document) <= 200000),
    policy_id    text        not null,
    version      int         not null,
    first_day    date        not null,
    last_day     date        not null,
    station_id   uuid,
    country      text,
    state        text        not null check (state in ('WAITING', 'RUNNING', 'DONE', 'CANCELLED', 'FAILED')),
    total        bigint,
    done         bigint      not null default 0,
    changed      bigint      not null default 0,
    unpriced     bigint      not null default 0,
    cursor_day   date,
    cursor_slot  uuid,
    requested_by text        not null,
    requested_at timestamptz not null,
    started_at   timestamptz,
    finished_at  timestamptz,
    failure      text
);
create index price_back_test_time on price_back_test (tenant_id, requested_at desc, id);

create table price_back_test_sum (
    back_test_id uuid          not null references price_back_test on delete cascade,
    tenant_id    text          not null,
    station_id   uuid          not null,
    kind         text          not null,
    currency     text          not null,
    charges      bigint        not null,
    billed       numeric(19,4) not null,
    drafted      numeric(19,4) not null,
    primary key (back_test_id, station_id, kind, currency)
);

-- A charge that would cost something else, or that the draft has no price for (drafted is null then).
create table price_back_test_change (
    back_test_id uuid          not null references price_back_test on delete cascade,
    position     bigint        not null,
    tenant_id    text          not null,
    case_id      uuid          not null,
    station_id   uuid          not null,
    country      text          not null,
    service_to   date          not null,
    currency     text          not null,
    billed       numeric(19,4) not null,
    drafted      numeric(19,4),
    reason       text,
    primary key (back_test_id, position),
    check ((drafted is null) = (reason is not null))
);
create index price_back_test_mover on price_back_test_change (back_test_id, (abs(drafted - billed)) desc nulls last);

do $$
declare
    name text;
begin
    foreach name in array array['billed_charge', 'price_back_test', 'price_back_test_sum', 'price_back_test_change'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format('create policy tenant on %I using (tenant_id = (select closeout_tenant()))', name);
    end loop;
end
$$;
revoke delete, truncate on billed_charge from ${appRole};

-- The work list over all networks: ids and times only, hence no row policy. A lease that ran out is free to be taken.
create table price_back_test_due (
    back_test_id uuid        primary key,
    tenant_id    text        not null,
    asked_at     timestamptz not null default now(),
    holder       uuid,
    leased_until timestamptz
);
