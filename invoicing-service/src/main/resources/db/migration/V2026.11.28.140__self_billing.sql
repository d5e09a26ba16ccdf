-- What a buyer (a manufacturer) and a station agreed about the billing of warranty work. Without a row nothing changes:
-- each charge is invoiced at once. Directive 2006/112/EC art. 224 asks for a prior agreement and a procedure by which
-- the seller accepts each self-billed invoice.
create table billing_agreement (
    id            uuid          not null primary key,
    version       bigint        not null,
    tenant_id     text          not null,
    buyer_id      uuid          not null,
    station_id    uuid          not null,
    -- Short and unique in the tenant; one for each pair, whatever follows on what: it names the series of the pair.
    code          int           not null check (code between 1 and 999999),
    mode          text          not null check (mode in ('SELF_BILLED', 'STATION_INVOICE')),
    valid_from    date          not null,
    valid_to      date,
    -- Working days of the station's country after which silence is consent.
    answer_days   int           not null check (answer_days between 1 and 60),
    -- How far single lines of a station's own invoice may differ while its totals agree.
    tolerance     numeric(19,4) not null default 0 check (tolerance between 0 and 1),
    -- Where the signed agreement is found.
    authorisation text          not null check (length(authorisation) between 1 and 200),
    recorded_at   timestamptz   not null,
    recorded_by   text          not null,
    check (buyer_id <> station_id),
    check (valid_to is null or valid_to >= valid_from),
    unique (tenant_id, buyer_id, station_id, valid_from)
) with (fillfactor = 90);

-- Approved charges that were put together, with a reference, before they are billed.
create table pre_invoice (
    id           uuid          not null primary key,
    version      bigint        not null,
    tenant_id    text          not null,
    agreement_id uuid          not null references billing_agreement,
    reference    text          not null,
    mode         text          not null check (mode in ('SELF_BILLED', 'STATION_INVOICE')),
    seller_id    uuid          not null,
    buyer_id     uuid          not null,
    period_from  date          not null,
    period_to    date          not null check (period_to >= period_from),
    zone         text          not null,
    currency     text          not null,
    issued_at    timestamptz   not null,
    answer_by    date,
    net          numeric(19,4) not null,
    tax          numeric(19,4) not null,
    gross        numeric(19,4) not null check (gross = net + tax),
    -- What it said when it was issued, in the layout of a document.
    content      text          not null,
    state        text          not null check (state in ('OPEN', 'ACCEPTED', 'BILLED', 'EMPTY')),
    answer       text          check (answer in ('ACCEPTED', 'DISPUTED', 'TACIT')),
    answered_at  timestamptz,
    answered_by  text,
    -- While accepted and not billed: what is missing.
    lacking      text,
    invoice_id   uuid          references invoice,
    unique (tenant_id, reference),
    check ((state = 'BILLED') = (invoice_id is not null)),
    check ((answer is null) = (answered_at is null))
) with (fillfactor = 85);
create index pre_invoice_list on pre_invoice (tenant_id, issued_at desc, id desc);
create index pre_invoice_seller on pre_invoice (seller_id, issued_at desc);

create table pre_invoice_entry (
    id             uuid          not null primary key,
    version        bigint        not null,
    tenant_id      text          not null,
    pre_invoice_id uuid          not null references pre_invoice,
    entry_no       int           not null check (entry_no > 0),
    slot_id        uuid          not null,
    case_id        uuid          not null,
    purpose        text          not null,
    charge_ids     text          not null,
    report_number  text          not null,
    -- That of the slot: another one means that something else would be billed by now.
    fingerprint    text          not null,
    net            numeric(19,4) not null,
    -- Categories, rates and taxable amounts, as one text.
    taxed          text          not null,
    state          text          not null check (state in ('LISTED', 'DISPUTED', 'RETURNED', 'LEFT', 'BILLED')),
    reason_key     text,
    decided_at     timestamptz,
    unique (pre_invoice_id, entry_no),
    check ((state in ('DISPUTED', 'RETURNED', 'LEFT')) = (reason_key is not null))
) with (fillfactor = 85);
create index pre_invoice_entry_slot on pre_invoice_entry (slot_id);

-- Work that waits, for all tenants: ids only, hence without a row policy. RUN makes a pre-invoice of what a station and
-- a buyer collected under a key, ANSWER takes silence for consent, BILL tries again what lacked something.
create table pre_invoice_due (
    tenant_id text        not null,
    work      text        not null check (work in ('RUN', 'ANSWER', 'BILL')),
    seller_id uuid        not null,
    buyer_id  uuid        not null,
    work_key  text        not null,
    due_at    timestamptz not null,
    attempts  int         not null default 0,
    primary key (tenant_id, work, seller_id, buyer_id, work_key)
);
create index pre_invoice_due_at on pre_invoice_due (due_at);

-- A station's own invoice that answers a pre-invoice, as it came and what became of it.
create table station_document (
    tenant_id  text        not null,
    sha256     bytea       not null check (length(sha256) = 32),
    media_type text        not null,
    bytes      bytea       not null,
    stored_at  timestamptz not null,
    primary key (tenant_id, sha256)
);

create table station_invoice (
    id              uuid          not null primary key,
    version         bigint        not null,
    tenant_id       text          not null,
    pre_invoice_id  uuid          not null references pre_invoice,
    seller_id       uuid          not null,
    buyer_id        uuid          not null,
    number          text          not null check (length(number) between 1 and 100),
    issue_date      date          not null,
    sha256          bytea         not null,
    currency        text          not null,
    claimed         numeric(19,4) not null,
    approved        numeric(19,4) not null,
    -- What it says, as we read it, and what was approved at that time.
    said            text          not null,
    expected        text          not null,
    findings        text          not null,
    state           text          not null check (state in ('MATCHED', 'REFUSED')),
    invoice_id      uuid          references invoice,
    received_at     timestamptz   not null,
    received_by     text          not null,
    foreign key (tenant_id, sha256) references station_document,
    check ((state = 'MATCHED') = (invoice_id is not null))
);
create index station_invoice_attempts on station_invoice (pre_invoice_id, received_at);
-- Art. 226 (2): a number identifies one invoice of a seller, however it is spelt.
create unique index station_invoice_number on station_invoice (tenant_id, seller_id, upper(number)) where state = 'MATCHED';

-- Two stations may give the same number to the same buyer; ours stay unique for each issuer.
alter table invoice drop constraint invoice_tenant_id_issuer_id_number_key;
create unique index invoice_number on invoice (tenant_id, issuer_id, number) where kind <> 'RECEIVED';
create unique index invoice_received_number on invoice (tenant_id, seller_id, upper(number)) where kind = 'RECEIVED';

alter table credit_note drop constraint credit_note_tenant_id_issuer_id_number_key;
create unique index credit_note_number on credit_note (tenant_id, issuer_id, number) where series not like 'CR%';

-- We cannot correct an invoice of somebody else: the station is asked for a credit note, and it is registered when it
-- has come.
create table credit_request (
    id           uuid          not null primary key,
    version      bigint        not null,
    tenant_id    text          not null,
    invoice_id   uuid          not null references invoice,
    seller_id    uuid          not null,
    buyer_id     uuid          not null,
    case_id      uuid          not null,
    purpose      text          not null,
    reason_key   text          not null,
    net          numeric(19,4) not null,
    gross        numeric(19,4) not null,
    currency     text          not null,
    asked_at     timestamptz   not null,
    state        text          not null check (state in ('ASKED', 'REGISTERED')),
    note_number  text,
    unique (invoice_id, case_id, purpose),
    check ((state = 'REGISTERED') = (note_number is not null))
);

alter table billing_agreement enable row level security;
alter table billing_agreement force row level security;
create policy tenant on billing_agreement using (tenant_id = (select closeout_tenant()));
alter table pre_invoice enable row level security;
alter table pre_invoice force row level security;
create policy tenant on pre_invoice using (tenant_id = (select closeout_tenant()));
alter table pre_invoice_entry enable row level security;
alter table pre_invoice_entry force row level security;
create policy tenant on pre_invoice_entry using (tenant_id = (select closeout_tenant()));
alter table station_document enable row level security;
alter table station_document force row level security;
create policy tenant on station_document using (tenant_id = (select closeout_tenant()));
alter table station_invoice enable row level security;
alter table station_invoice force row level security;
create policy tenant on station_invoice using (tenant_id = (select closeout_tenant()));
alter table credit_request enable row level security;
alter table credit_request force row level security;
create policy tenant on credit_request using (tenant_id = (select closeout_tenant()));

revoke delete, truncate on billing_agreement, pre_invoice, pre_invoice_entry, station_document, station_invoice,
    credit_request from ${appRole};
revoke update on billing_agreement, pre_invoice, station_document, station_invoice from ${appRole};
grant update (version, valid_to) on billing_agreement to ${appRole};
grant update (version, state, answer, answered_at, answered_by, lacking, invoice_id) on pre_invoice to ${appRole};
