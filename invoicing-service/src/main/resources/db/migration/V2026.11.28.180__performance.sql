-- How stations did: what each topic says about a case in a table of its own, so that no order between topics can matter
-- and no two consumers write the same row; and the statements that were made of it.
create table performance_report (
    case_id           uuid not null primary key,
    tenant_id         text not null,
    -- 0: nothing was heard of it but that it was taken back.
    report_version    int  not null default 0,
    withdrawn_version int  not null default 0,
    report_number     text,
    station_id        uuid,
    sponsor_id        uuid,
    -- What tells two pieces of equipment apart: the serial number, else the id.
    equipment         text,
    nature            text,
    service_from      date,
    service_to        date,
    zone              text,
    country           text,
    -- Of the first version.
    signed_at         timestamptz,
    pictures          int  not null default 0
) with (fillfactor = 85);
create index performance_report_month on performance_report (station_id, service_to);
create index performance_report_equipment on performance_report (equipment, service_from)
    where equipment is not null and nature = 'repair';

create table performance_decision (
    case_id           uuid   not null primary key,
    tenant_id         text   not null,
    event_version     bigint not null,
    outcome           text   not null check (outcome in ('VERIFIED', 'REJECTED')),
    first_verified_at timestamptz,
    -- Rules about evidence that found something, without those that the decision waived; and those it waived.
    evidence          text[] not null,
    waived            text[] not null
) with (fillfactor = 85);

create table performance_query (
    query_id  uuid   not null primary key,
    tenant_id text   not null,
    case_id   uuid   not null,
    -- Rules about evidence that asked.
    evidence  text[] not null
);
create index performance_query_case on performance_query (case_id);

create table performance_cycle (
    case_id         uuid    not null primary key,
    tenant_id       text    not null,
    event_version   bigint  not null,
    closed          boolean not null,
    -- From the first signature to the settlement; null where nothing was billed.
    settled_seconds bigint
) with (fillfactor = 85);

create table performance_statement (
    statement_id      uuid        not null,
    version           int         not null check (version > 0),
    tenant_id         text        not null,
    station_id        uuid        not null,
    sponsor_id        uuid,
    month             date        not null check (extract(day from month) = 1),
    cases_counted     int         not null check (cases_counted >= 0),
    score             numeric(7,4),
    bonus             numeric(19,4),
    currency          text,
    contestable_until date        not null,
    -- The whole statement as canonical JSON (RFC 8785) and its digest.
    content           text        not null,
    content_sha256    bytea       not null check (length(content_sha256) = 32),
    issued_at         timestamptz not null,
    primary key (statement_id, version),
    unique (tenant_id, station_id, month, version),
    check ((bonus is null) = (currency is null))
);
create index performance_statement_list on performance_statement (tenant_id, month desc, station_id);

create table performance_figure (
    statement_id uuid not null,
    version      int  not null,
    tenant_id    text not null,
    figure       text not null,
    value        numeric(12,4),
    cases        int  not null check (cases >= 0),
    tier         text,
    primary key (statement_id, version, figure),
    foreign key (statement_id, version) references performance_statement
);

create table performance_contest (
    id             uuid        not null primary key,
    tenant_id      text        not null,
    statement_id   uuid        not null,
    -- The version that was contested.
    version        int         not null,
    case_id        uuid        not null,
    figure         text        not null,
    reason         text        not null check (length(reason) <= 2000),
    opened_by      text        not null,
    opened_at      timestamptz not null,
    state          text        not null check (state in ('OPEN', 'UPHELD', 'REFUSED')),
    decided_by     text,
    decided_at     timestamptz,
    decided_reason text check (length(decided_reason) <= 2000),
    unique (statement_id, case_id, figure),
    foreign key (statement_id, version) references performance_statement,
    check ((state = 'OPEN') = (decided_at is null) and (state = 'OPEN') = (decided_reason is null))
);

-- The end of a statement. The key is the promise that it is settled once.
create table performance_settlement (
    statement_id uuid        not null primary key,
    version      int         not null,
    tenant_id    text        not null,
    outcome      text        not null check (outcome in ('NOTHING', 'TOLD', 'INVOICED')),
    invoice_id   uuid,
    settled_at   timestamptz not null,
    foreign key (statement_id, version) references performance_statement,
    check ((outcome = 'INVOICED') = (invoice_id is not null))
);

alter table performance_report enable row level security;
alter table performance_report force row level security;
create policy tenant on performance_report using (tenant_id = (select closeout_tenant()));
alter table performance_decision enable row level security;
alter table performance_decision force row level security;
create policy tenant on performance_decision using (tenant_id = (select closeout_tenant()));
alter table performance_query enable row level security;
alter table performance_query force row level security;
create policy tenant on performance_query using (tenant_id = (select closeout_tenant()));
alter table performance_cycle enable row level security;
alter table performance_cycle force row level security;
create policy tenant on performance_cycle using (tenant_id = (select closeout_tenant()));
alter table performance_statement enable row level security;
alter table performance_statement force row level security;
create policy tenant on performance_statement using (tenant_id = (select closeout_tenant()));
alter table performance_figure enable row level security;
alter table performance_figure force row level security;
create policy tenant on performance_figure using (tenant_id = (select closeout_tenant()));
alter table performance_contest enable row level security;
alter table performance_contest force row level security;
create policy tenant on performance_contest using (tenant_id = (select closeout_tenant()));
alter table performance_settlement enable row level security;
alter table performance_settlement force row level security;
create policy tenant on performance_settlement using (tenant_id = (select closeout_tenant()));

-- Work that waits, for all tenants: ids only, hence without a row policy. A row stays when all is done, so that the
-- month is not begun again.
create table performance_due (
    tenant_id  text        not null,
    station_id uuid        not null,
    month      date        not null check (extract(day from month) = 1),
    -- The first of a row; what is counted lies in the zone of each place of work.
    zone       text        not null,
    country    text        not null,
    work       text        not null check (work in ('CLOSE', 'FINAL', 'SETTLE', 'DONE')),
    due_at     timestamptz not null,
    attempts   int         not null default 0,
    primary key (tenant_id, station_id, month)
) with (fillfactor = 80);
create index performance_due_at on performance_due (due_at) where work <> 'DONE';

revoke update, delete, truncate on performance_statement, performance_figure, performance_settlement from ${appRole};
revoke delete, truncate on performance_report, performance_decision, performance_query, performance_cycle,
    performance_contest, performance_due from ${appRole};
revoke update on performance_contest from ${appRole};
grant update (state, decided_by, decided_at, decided_reason) on performance_contest to ${appRole};
