-- How long whose answer is awaited. One clock at a time runs about a case.
create table answer_clock (
    id              uuid        primary key,
    tenant_id       text        not null,
    case_id         uuid        not null,
    report_number   text        not null,
    report_version  int         not null,
    performer_id    uuid        not null,
    awaited         text        not null check (awaited in ('DECISION', 'QUERY', 'CORRECTION')),
    zone            text        not null,
    policy_id       text        not null,
    policy_version  int         not null,
    started_at      timestamptz not null,
    at_risk_at      timestamptz not null,
    due_at          timestamptz not null,
    state           text        not null check (state in ('RUNNING', 'STOPPED')),
    at_risk_said_at timestamptz,
    overdue_said_at timestamptz,
    stopped_at      timestamptz,
    check (started_at <= at_risk_at and at_risk_at <= due_at)
) with (fillfactor = 80);
create unique index answer_clock_running on answer_clock (case_id) where state = 'RUNNING';
create index answer_clock_due on answer_clock (tenant_id, due_at, case_id) where state = 'RUNNING';
alter table answer_clock enable row level security;
alter table answer_clock force row level security;
create policy tenant on answer_clock using (tenant_id = (select closeout_tenant()));
