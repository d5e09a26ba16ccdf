-- What invoicing knows of a case. The row is the lock under which its charges are billed or withdrawn.
create table billable_case (
    case_id           uuid not null primary key,
    tenant_id         text not null,
    verified_version  int  not null default 0,
    -- Report versions up to this one were taken back; nothing of them is billed.
    withdrawn_version int  not null default 0
) with (fillfactor = 80);

-- The counter of a series. A row and no sequence, because a number that was rolled back must be given again.
create table number_series (
    tenant_id       text   not null,
    issuer_id       uuid   not null,
    series          text   not null,
    last_number     bigint not null check (last_number > 0),
    last_issue_date date   not null,
    primary key (tenant_id, issuer_id, series)
) with (fillfactor = 50);

create table invoice (
    id                uuid          not null primary key,
    version           bigint        not null,
    tenant_id         text          not null,
    kind              text          not null check (kind in ('INVOICE', 'SELF_BILLED', 'CONSOLIDATED')),
    case_id           uuid          not null,
    issuer_id         uuid          not null,
    series            text          not null,
    sequence          bigint        not null check (sequence > 0),
    number            text          not null,
    issue_date        date          not null,
    due_date          date          not null,
    zone              text          not null,
    seller_id         uuid          not null,
    buyer_id          uuid          not null,
    payer_id          uuid          not null,
    currency          text          not null,
    net               numeric(19,4) not null,
    tax               numeric(19,4) not null,
    gross             numeric(19,4) not null,
    prepaid           numeric(19,4) not null,
    payable           numeric(19,4) not null,
    payment_reference text          not null,
    -- The whole document as JSON, parties included: what was issued, byte for byte, and its digest.
    content           text          not null,
    content_sha256    bytea         not null check (length(content_sha256) = 32),
    issued_at         timestamptz   not null,
    -- From here on columns move; everything above is written once.
    paid              numeric(19,4) not null default 0,
    credited          numeric(19,4) not null default 0,
    -- The part of what was credited that was not open any more and is owed to the payer.
    surplus           numeric(19,4) not null default 0,
    open_balance      numeric(19,4) not null,
    cancelled         boolean       not null default false,
    settled_on        date,
    unique (tenant_id, issuer_id, series, sequence),
    unique (tenant_id, issuer_id, number),
    check (gross = net + tax),
    check (payable = gross - prepaid),
    check (open_balance >= 0 and paid >= 0 and surplus >= 0 and credited >= surplus and credited <= gross),
    check (open_balance = payable - paid - credited + surplus)
) with (fillfactor = 85);
create index invoice_reference on invoice (tenant_id, seller_id, payment_reference);
create index invoice_list on invoice (tenant_id, issue_date desc, id desc);
create index invoice_case on invoice (case_id);

create table credit_note (
    id             uuid          not null primary key,
    tenant_id      text          not null,
    invoice_id     uuid          not null references invoice,
    issuer_id      uuid          not null,
    series         text          not null,
    sequence       bigint        not null check (sequence > 0),
    number         text          not null,
    issue_date     date          not null,
    reason_key     text          not null,
    cancels        boolean       not null,
    currency       text          not null,
    net            numeric(19,4) not null,
    tax            numeric(19,4) not null,
    gross          numeric(19,4) not null,
    surplus        numeric(19,4) not null,
    content        text          not null,
    content_sha256 bytea         not null check (length(content_sha256) = 32),
    issued_at      timestamptz   not null,
    unique (tenant_id, issuer_id, series, sequence),
    unique (tenant_id, issuer_id, number),
    check (gross = net + tax and surplus between 0 and gross)
);
create index credit_note_invoice on credit_note (invoice_id);

-- What one payer owes for one purpose of one case. The key is the promise that it is billed once.
create table invoice_slot (
    id              uuid  not null primary key,
    version         bigint not null,
    tenant_id       text  not null,
    case_id         uuid  not null,
    payer_id        uuid  not null,
    purpose         text  not null check (purpose in ('CUSTOMER', 'WARRANTY', 'GOODWILL', 'INTERNAL', 'UNKNOWN')),
    seller_id       uuid  not null,
    report_version  int   not null,
    verification_id uuid  not null,
    -- What was to be billed; the same announced again changes nothing.
    fingerprint     text  not null,
    state           text  not null check (state in ('BLOCKED', 'ISSUED', 'NOT_BILLED', 'CLOSED', 'CREDITED')),
    -- The live invoice, or the one that will be.
    invoice_id      uuid,
    -- While blocked: why, and the decision to be billed, as it came.
    blocked_at      timestamptz,
    blocked_reasons text,
    blocked_event   bytea,
    unique (tenant_id, case_id, payer_id, purpose),
    check ((state in ('BLOCKED', 'ISSUED')) = (invoice_id is not null)),
    check ((state = 'BLOCKED') = (blocked_event is not null))
) with (fillfactor = 85);
create index invoice_slot_case on invoice_slot (case_id);
create unique index invoice_slot_invoice on invoice_slot (invoice_id) where invoice_id is not null;
create index invoice_slot_blocked_seller on invoice_slot (seller_id, id) where state = 'BLOCKED';
create index invoice_slot_blocked_payer on invoice_slot (payer_id, id) where state = 'BLOCKED';

alter table billable_case enable row level security;
alter table billable_case force row level security;
create policy tenant on billable_case using (tenant_id = (select closeout_tenant()));
alter table number_series enable row level security;
alter table number_series force row level security;
create policy tenant on number_series using (tenant_id = (select closeout_tenant()));
alter table invoice enable row level security;
alter table invoice force row level security;
create policy tenant on invoice using (tenant_id = (select closeout_tenant()));
alter table credit_note enable row level security;
alter table credit_note force row level security;
create policy tenant on credit_note using (tenant_id = (select closeout_tenant()));
alter table invoice_slot enable row level security;
alter table invoice_slot force row level security;
create policy tenant on invoice_slot using (tenant_id = (select closeout_tenant()));

-- The application can neither change nor remove what was issued.
revoke delete, truncate on invoice, credit_note, invoice_slot, billable_case, number_series from ${appRole};
revoke update on invoice, credit_note from ${appRole};
grant update (version, paid, credited, surplus, open_balance, cancelled, settled_on) on invoice to ${appRole};
