-- How far a sandbox's clock was moved. One row at most; a real clock has none.
create table kit_clock (
    only_row      boolean primary key default true check (only_row),
    offset_micros bigint not null
);

-- The answer of each command that must have its effect once, kept in the transaction of that effect.
create table idempotency_key (
    tenant_id   text        not null,
    actor       text        not null,
    route       text        not null,
    key         text        not null,
    body_sha256 bytea       not null check (length(body_sha256) = 32),
    status      int         not null check (status between 100 and 399),
    headers     jsonb       not null,
    response    bytea       not null,
    created_at  timestamptz not null,
    primary key (tenant_id, actor, route, key)
);

create index idempotency_key_created_at on idempotency_key (created_at);

alter table idempotency_key enable row level security;
alter table idempotency_key force row level security;

create policy tenant on idempotency_key
    using (tenant_id = (select closeout_tenant()));

-- The clean-up works for all tenants at once and can do nothing but see and delete.
create policy housekeeping_sees on idempotency_key for select
    using (current_setting('closeout.housekeeping', true) = 'on');
create policy housekeeping_deletes on idempotency_key for delete
    using (current_setting('closeout.housekeeping', true) = 'on');

-- Who decided what, when and why: written once with the decision, never changed. "position" is the order of writing,
-- for the reader; it may have gaps.
create table audit (
    id             uuid        primary key,
    position       bigint      generated always as identity,
    tenant_id      text        not null,
    decided_at     timestamptz not null,
    actor          text        not null,
    action         text        not null,
    subject        text        not null,
    before         jsonb,
    after          jsonb,
    reason         text,
    correlation_id text
);

create index audit_subject on audit (tenant_id, subject, position);
create index audit_position on audit (position);

alter table audit enable row level security;
alter table audit force row level security;

create policy tenant on audit
    using (tenant_id = (select closeout_tenant()));

revoke update, delete, truncate on audit from ${appRole};
