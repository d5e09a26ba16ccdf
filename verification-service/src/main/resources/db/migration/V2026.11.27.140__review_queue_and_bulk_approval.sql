-- A reviewer looks for cases by who pays, who did the work, or the number on the paper.
create index verification_performer on verification (tenant_id, performer_id, waiting_since, case_id);
create index verification_bill_to on verification (tenant_id, bill_to_id, waiting_since, case_id);
create index verification_sponsor on verification (tenant_id, sponsor_id, waiting_since, case_id)
    where sponsor_id is not null;
create index verification_report_number on verification (tenant_id, report_number);

-- Cases that one person approves with one reason. The rows are the work still to be done and what became of it.
create table bulk_approval (
    id           uuid        primary key,
    tenant_id    text        not null,
    requested_by text        not null,
    requested_at timestamptz not null,
    reason       text        not null,
    total        int         not null check (total between 1 and 500),
    finished_at  timestamptz
);
create index bulk_approval_latest on bulk_approval (tenant_id, requested_at desc, id desc);

-- Which of them are not finished, for all tenants: ids only, hence without a row policy. Taking a row only postpones it:
-- if whoever took it dies, it falls due again.
create table bulk_approval_due (
    bulk_id   uuid        primary key,
    tenant_id text        not null,
    due_at    timestamptz not null
);
create index bulk_approval_due_at on bulk_approval_due (due_at);

create table bulk_approval_item (
    bulk_id       uuid        not null references bulk_approval,
    tenant_id     text        not null,
    position      int         not null,
    case_id       uuid        not null,
    report_number text        not null,
    row_version   bigint      not null,
    outcome       text        check (outcome in ('APPROVED', 'CONFLICT', 'NOT_UNDER_REVIEW', 'OPEN_QUESTION',
                                                 'NEEDS_OWN_REASON', 'UNKNOWN_CASE', 'FAILED')),
    decided_at    timestamptz,
    primary key (bulk_id, position),
    unique (bulk_id, case_id)
);
create index bulk_approval_item_waiting on bulk_approval_item (bulk_id, position) where outcome is null;

do $$
declare
    name text;
begin
    foreach name in array array['bulk_approval', 'bulk_approval_item'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format('create policy tenant on %I using (tenant_id = (select closeout_tenant()))', name);
    end loop;
end
$$;
