-- What was checked about each decided version, by which rules and with which result: canonical JSON, written once.
create table certificate (
    verification_id uuid        primary key,
    tenant_id       text        not null,
    case_id         uuid        not null,
    report_version  int         not null,
    performer_id    uuid        not null,
    sponsor_id      uuid,
    document        bytea       not null,
    sha256          bytea       not null check (length(sha256) = 32),
    issued_at       timestamptz not null
);
create index certificate_case on certificate (case_id, report_version);
alter table certificate enable row level security;
alter table certificate force row level security;
create policy tenant on certificate using (tenant_id = (select closeout_tenant()));
revoke update, delete, truncate on certificate from ${appRole};
