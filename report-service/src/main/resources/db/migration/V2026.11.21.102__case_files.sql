-- One row per case. The columns stand in blocks: each topic writes its own, and the last block is read off the others.
create table case_file (
    id                uuid        primary key,
    tenant_id         text        not null,
    row_version       bigint      not null,
    -- closeout.report.events
    report_number     text,
    report_version    int,
    performer_id      uuid,
    signer_id         uuid,
    bill_to_id        uuid,
    sponsor_id        uuid,
    order_reference   text,
    contract_id       text,
    asset_id          text,
    asset_serial      text,
    asset_model       text,
    intervention_type text,
    service_from      date,
    service_to        date,
    zone              text,
    country           text,
    signed_at         timestamptz,
    amended_at        timestamptz,
    withdrawn_at      timestamptz,
    answered_query_id uuid,
    answered_at       timestamptz,
    -- closeout.verification.events
    query_id          uuid,
    queried_at        timestamptz,
    answer_by         date,
    decision          text,
    decided_version   int         not null,
    decided_at        timestamptz,
    correctable       boolean     not null,
    charges           int         not null,
    findings          int         not null,
    open_findings     int         not null,
    -- read off
    stage             text        not null,
    stage_since       timestamptz,
    next_actor        text        not null,
    next_actor_id     uuid,
    next_action_key   text,
    next_date         date,
    overdue           boolean     not null
) with (fillfactor = 60);

-- The only index beside the key, on columns that never change: every update stays on its page (HOT).
create index case_file_newest on case_file (tenant_id, signed_at desc, id desc);
alter table case_file enable row level security;
alter table case_file force row level security;
create policy tenant on case_file using (tenant_id = (select closeout_tenant()));

-- An invoice as far as it concerns a case; a consolidated one has a row in each of its cases.
create table case_invoice (
    case_id          uuid          not null,
    invoice_id       uuid          not null,
    tenant_id        text          not null,
    -- closeout.invoice.events
    invoice_number   text,
    payer_id         uuid,
    currency         text,
    due_date         date,
    billed           numeric(19,4) not null,
    credited         numeric(19,4) not null,
    paid             numeric(19,4) not null,
    open             numeric(19,4) not null,
    charges          int           not null,
    issued_at        timestamptz,
    settled_at       timestamptz,
    blocked_at       timestamptz,
    blocked_key      text,
    blocked_actor_id uuid,
    -- closeout.reminder.events
    overdue_at       timestamptz,
    reminder_level   int           not null,
    reminded_at      timestamptz,
    next_level_on    date,
    primary key (case_id, invoice_id)
) with (fillfactor = 60);
alter table case_invoice enable row level security;
alter table case_invoice force row level security;
create policy tenant on case_invoice using (tenant_id = (select closeout_tenant()));

-- What happened, one row per event and case, never changed. "xid" is the writing transaction: a reader who takes only
-- rows of transactions that are over misses none, whichever replica wrote them.
create table case_event (
    tenant_id   text        not null,
    case_id     uuid        not null,
    event_id    uuid        not null,
    xid         xid8        not null default pg_current_xact_id(),
    type        text        not null,
    occurred_at timestamptz not null,
    reference   text,
    amount      numeric(19,4),
    currency    text,
    detail      text,
    primary key (case_id, event_id)
);
create index case_event_recent on case_event (tenant_id, xid desc);
alter table case_event enable row level security;
alter table case_event force row level security;
create policy tenant on case_event using (tenant_id = (select closeout_tenant()));
revoke update, delete, truncate on case_event from ${appRole};
