-- What must happen to a case at a moment. The work list over all networks: ids and times only, hence no row policy. A
-- case has at most one entry of a kind, because at most one window is open and one clock runs.
create table agenda (
    case_id    uuid        not null,
    task       text        not null check (task in ('WINDOW_ENDS', 'CLOCK_STRIKES')),
    subject_id uuid        not null,
    tenant_id  text        not null,
    wake_at    timestamptz not null,
    tries      int         not null default 0,
    primary key (case_id, task)
) with (fillfactor = 80);
create index agenda_time on agenda (wake_at, subject_id) include (tenant_id);
create unique index agenda_subject on agenda (subject_id);
