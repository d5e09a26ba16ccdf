-- What was asked for on site beyond the order. Open until somebody signs, or until the draft no longer says it; a line
-- is told of once, so its row stays.
create table extra_service (
    report_id     uuid        not null,
    line_id       text        not null,
    tenant_id     text        not null,
    report_number text        not null,
    performer_id  uuid        not null,
    text          text        not null,
    consented     boolean     not null,
    requested_at  timestamptz not null,
    closed_at     timestamptz,
    primary key (report_id, line_id)
);
create index extra_service_open on extra_service (tenant_id, requested_at) where closed_at is null;
alter table extra_service enable row level security;
alter table extra_service force row level security;
create policy tenant on extra_service using (tenant_id = (select closeout_tenant()));
revoke delete, truncate on extra_service from ${appRole};
