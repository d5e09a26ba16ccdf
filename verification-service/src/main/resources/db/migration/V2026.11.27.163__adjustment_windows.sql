-- The time that both sides have before a version of a report is decided. A version has one window at most.
create table adjustment_window (
    id                   uuid        primary key,
    tenant_id            text        not null,
    case_id              uuid        not null,
    report_number        text        not null,
    report_version       int         not null,
    cause                text        not null check (cause in ('ALWAYS', 'FINDINGS')),
    zone                 text        not null,
    policy_id            text        not null,
    policy_version       int         not null,
    opened_at            timestamptz not null,
    closes_at            timestamptz not null,
    station_confirmed_by text,
    station_confirmed_at timestamptz,
    office_confirmed_by  text,
    office_confirmed_at  timestamptz,
    closed_at            timestamptz,
    closed_why           text check (closed_why in ('CONFIRMED', 'TIME', 'AMENDED', 'DECIDED', 'WITHDRAWN')),
    unique (case_id, report_version),
    check ((closed_at is null) = (closed_why is null))
);
create unique index adjustment_window_open on adjustment_window (case_id) where closed_at is null;
alter table adjustment_window enable row level security;
alter table adjustment_window force row level security;
create policy tenant on adjustment_window using (tenant_id = (select closeout_tenant()));
