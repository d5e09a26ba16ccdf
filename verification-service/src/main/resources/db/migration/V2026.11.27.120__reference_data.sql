-- What networks say about operations, parts, contracts, warranties, calendars, rates and evidence, over what the service
-- ships. Nothing is overwritten: in force on a day is the row that begins last, of several from one day the newest.
-- A row without a document ends its entry.
create table reference_entry (
    tenant_id  text             not null,
    kind       text             not null,
    code       text collate "C" not null,
    revision   int              not null,
    valid_from date             not null,
    document   jsonb,
    changed_by text             not null,
    changed_at timestamptz      not null,
    reason     text,
    import_id  uuid,
    primary key (tenant_id, kind, code, revision)
);
revoke update, delete, truncate on reference_entry from ${appRole};

-- One file of reference data: what became, or would become, of it.
create table reference_import (
    id          uuid        primary key,
    tenant_id   text        not null,
    kind        text        not null,
    state       text        not null check (state in ('READING', 'READ', 'REFUSED', 'COMPARED', 'APPLIED')),
    dry_run     boolean     not null,
    complete    boolean     not null,
    valid_from  date        not null,
    reason      text,
    rows_read   int         not null default 0,
    fault_count int         not null default 0,
    faults      jsonb       not null default '[]',
    added       int         not null default 0,
    changed     int         not null default 0,
    unchanged   int         not null default 0,
    ended       int         not null default 0,
    fingerprint text,
    ordered_by  text        not null,
    ordered_at  timestamptz not null,
    finished_at timestamptz
);
create index reference_import_newest on reference_import (tenant_id, kind, ordered_at desc);

-- Its rows, until it is applied or a day old.
create table reference_import_row (
    import_id uuid             not null references reference_import on delete cascade,
    tenant_id text             not null,
    line      int              not null,
    code      text collate "C" not null,
    document  jsonb,
    outcome   text check (outcome in ('ADDED', 'CHANGED', 'UNCHANGED', 'ENDED')),
    before    jsonb
);
create index reference_import_row_code on reference_import_row (import_id, code);

-- What reports have used up of the caps that hold for a year and one equipment. The row is the lock as well.
create table coverage_sum (
    tenant_id   text           not null,
    contract_id text           not null,
    equipment   text           not null,
    year        int            not null,
    clause      text           not null,
    quantity    numeric(19, 6) not null,
    money       numeric(19, 4) not null,
    primary key (tenant_id, contract_id, equipment, year, clause)
);

-- What a contract was found to cover of one version of a report when it was taken up, and what that used up: whoever
-- looks later sees the same.
create table contract_coverage (
    case_id        uuid  primary key,
    tenant_id      text  not null,
    report_version int   not null,
    contract_id    text  not null,
    equipment      text  not null,
    year           int   not null,
    lines          jsonb not null,
    used           jsonb not null
);

do $$
declare
    name text;
begin
    foreach name in array array['reference_entry', 'reference_import', 'reference_import_row', 'coverage_sum',
                                'contract_coverage'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format('create policy tenant on %I using (tenant_id = (select closeout_tenant()))', name);
    end loop;
end
$$;
