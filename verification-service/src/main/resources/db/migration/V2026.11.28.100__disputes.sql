-- What invoices billed of our decisions: a dispute names lines of an invoice, and its lesson is about lines of a report.
create table billed_case (
    invoice_id      uuid   not null,
    case_id         uuid   not null,
    tenant_id       text   not null,
    verification_id uuid   not null,
    -- Side by side: the number of a line, and the line of the report that it bills; '' where it bills none.
    line_nos        int[]  not null,
    line_ids        text[] not null,
    primary key (invoice_id, case_id)
);

-- What a dispute that was upheld took back.
create table credited_case (
    credit_note_id uuid   not null,
    case_id        uuid   not null,
    tenant_id      text   not null,
    -- Lines of the report; '' among them where a line bills none.
    line_ids       text[] not null,
    primary key (credit_note_id, case_id)
);

-- A dispute as invoicing tells it. Either half may come first.
create table dispute (
    dispute_id     uuid          primary key,
    tenant_id      text          not null,
    invoice_id     uuid          not null,
    invoice_number text          not null,
    case_ids       uuid[]        not null,
    line_nos       int[]         not null default '{}',
    reason_key     text,
    amount         numeric(19,4),
    currency       text,
    raised_at      timestamptz,
    ended          text          check (ended in ('UPHELD', 'REJECTED', 'WITHDRAWN', 'UNKNOWN')),
    ended_at       timestamptz,
    credit_note_id uuid,
    check ((ended is null) = (ended_at is null))
);

-- One case of a dispute, with the decision that was billed, and what somebody said would have caught it.
create table disputed_case (
    dispute_id     uuid        not null references dispute,
    case_id        uuid        not null,
    tenant_id      text        not null,
    -- Lines of the report; none for all of it.
    line_ids       text[]      not null,
    -- Null where the decision is not known here.
    report_version int,
    report_number  text,
    performer_id   uuid,
    mode           text,
    decided_at     timestamptz,
    -- UPHELD, and something of this case was credited, as far as known.
    lost           boolean     not null default false,
    ended_at       timestamptz,
    rule_id        text,
    wish           text,
    reason         text,
    named_by       text,
    named_at       timestamptz,
    primary key (dispute_id, case_id),
    check ((named_at is null) = (named_by is null)),
    check (rule_id is null or wish is null)
);
create index disputed_case_waiting on disputed_case (tenant_id, ended_at, dispute_id, case_id)
    where lost and named_at is null and report_version is not null;
create index disputed_case_named on disputed_case (tenant_id, named_at desc, dispute_id, case_id)
    where named_at is not null;
create index disputed_case_case on disputed_case (case_id);
create index disputed_case_decided on disputed_case (tenant_id, decided_at);

do $$
declare
    name text;
begin
    foreach name in array array['billed_case', 'credited_case', 'dispute', 'disputed_case'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format('create policy tenant on %I using (tenant_id = (select closeout_tenant()))', name);
    end loop;
end
$$;
revoke delete, truncate on billed_case, credited_case, dispute, disputed_case from ${appRole};

-- A person went past the finding, and a dispute that was upheld showed that the rule had been right.
alter table finding add column proven boolean not null default false;

create index earlier_version_decided on earlier_version (tenant_id, decided_at);
