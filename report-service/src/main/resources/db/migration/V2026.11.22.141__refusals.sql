-- That a customer did not sign, and why. A device that sends it again is known by its own time.
create table refusal (
    report_id         uuid        not null,
    device_refused_at timestamptz not null,
    tenant_id         text        not null,
    refused_at        timestamptz not null,
    received_at       timestamptz not null,
    reason_key        text        not null,
    content_sha256    text        not null check (length(content_sha256) = 64),
    primary key (report_id, device_refused_at)
);
alter table refusal enable row level security;
alter table refusal force row level security;
create policy tenant on refusal using (tenant_id = (select closeout_tenant()));
revoke update, delete, truncate on refusal from ${appRole};
