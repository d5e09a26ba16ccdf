-- A draft rule set on past decisions. A job is a row: it shows its progress, survives a restart, and whoever holds its
-- lease goes on where the cursor stands. Each step moves cursor, counts and changes in one transaction.
create table back_test (
    id               uuid        primary key,
    tenant_id        text        not null,
    document         text        not null,
    rule_set_id      text        not null,
    rule_set_version text        not null,
    rule_set_sha256  text        not null,
    first_day        date        not null,
    last_day         date        not null,
    station_id       uuid,
    country          text,
    state            text        not null check (state in ('WAITING', 'RUNNING', 'DONE', 'CANCELLED', 'FAILED')),
    judged_from      timestamptz not null,
    judged_before    timestamptz not null,
    total            bigint,
    done             bigint      not null default 0,
    out_of_scope     bigint      not null default 0,
    unreadable       bigint      not null default 0,
    cursor_at        timestamptz,
    cursor_case      uuid,
    cursor_version   int,
    requested_by     text        not null,
    requested_at     timestamptz not null,
    started_at       timestamptz,
    finished_at      timestamptz,
    failure          text
);
create index back_test_time on back_test (tenant_id, requested_at desc, id);

create table back_test_rule (
    back_test_id  uuid   not null references back_test on delete cascade,
    tenant_id     text   not null,
    rule_id       text   not null,
    hits_before   bigint not null,
    hits_after    bigint not null,
    added         bigint not null,
    removed       bigint not null,
    changed       bigint not null,
    not_judged    bigint not null,
    primary key (back_test_id, rule_id)
);

-- A decision that would come out otherwise, or for other reasons. In the order of the run, which is that of the past.
create table back_test_change (
    back_test_id   uuid   not null references back_test on delete cascade,
    position       bigint not null,
    tenant_id      text   not null,
    case_id        uuid   not null,
    report_version int    not null,
    report_number  text   not null,
    kind           text   not null check (kind in ('TO_HUMAN', 'TO_AUTO', 'UNSURE', 'FINDINGS')),
    station_id     uuid   not null,
    country        text,
    value_cents    bigint,
    value_currency text,
    added          text[] not null,
    removed        text[] not null,
    changed        text[] not null,
    not_judged     text[] not null,
    outcome        text   not null
        check (outcome in ('WAITING', 'APPROVED', 'CORRECTED', 'REJECTED', 'AMENDED', 'WITHDRAWN')),
    primary key (back_test_id, position)
);
create index back_test_change_kind on back_test_change (back_test_id, kind, position);

do $$
declare
    name text;
begin
    foreach name in array array['back_test', 'back_test_rule', 'back_test_change'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format('create policy tenant on %I using (tenant_id = (select closeout_tenant()))', name);
    end loop;
end
$$;

-- The work list over all networks: ids and times only, hence no row policy. A lease that ran out is free to be taken.
create table back_test_due (
    back_test_id uuid        primary key,
    tenant_id    text        not null,
    asked_at     timestamptz not null default now(),
    holder       uuid,
    leased_until timestamptz
);
