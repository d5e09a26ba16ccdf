-- Two more places where a case can stand, what it is about worth, and who pays, so that the queue can be searched.
alter table verification
    drop constraint verification_state_check,
    add constraint verification_state_check check (
        state in ('ADJUSTING', 'OPEN', 'QUERIED', 'CORRECTION_PROPOSED', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
    add column country        text,
    add column bill_to_id     uuid,
    add column sponsor_id     uuid,
    add column value_cents    bigint,
    add column value_currency text;

-- What the rules knew about each version of a report when they decided: the decision can be repeated, and other rules
-- can be tried on it.
create table judged_facts (
    case_id         uuid        not null,
    tenant_id       text        not null,
    report_version  int         not null,
    rule_set_sha256 text        not null,
    facts           bytea       not null,
    judged_at       timestamptz not null,
    primary key (case_id, report_version)
);
create index judged_facts_time on judged_facts (tenant_id, judged_at, case_id);
alter table judged_facts enable row level security;
alter table judged_facts force row level security;
create policy tenant on judged_facts using (tenant_id = (select closeout_tenant()));
