-- What reminder knows of an invoice. The truth is with its writer; this is a copy that only its events move.
create table invoice (
    id                uuid           primary key,
    tenant_id         text           not null,
    number            text           not null,
    seller_id         uuid           not null,
    buyer_id          uuid           not null,
    payer_id          uuid           not null,
    case_ids          uuid[]         not null,
    due_date          date           not null,
    zone              text           not null,
    country           text           not null,
    currency          text           not null,
    payable           numeric(19, 4) not null,
    open_balance      numeric(19, 4) not null check (open_balance >= 0),
    payment_reference text           not null,
    -- Version of the last event taken into account, the partition its topic keeps it in, and the event that began it.
    version           bigint         not null,
    topic_partition   int            not null,
    issued_event_id   uuid           not null,
    settled_at        timestamptz,
    settled_by        text           check (settled_by in ('PAID', 'CREDITED'))
);
create index invoice_payer on invoice (payer_id) where open_balance > 0;

-- Money that came in, and what of it lies on no invoice yet. Two topics speak of a payment and either may come first:
-- the smaller rest is always the later one.
create table payment (
    id          uuid           primary key,
    tenant_id   text           not null,
    payer_id    uuid,
    currency    text           not null,
    unallocated numeric(19, 4) not null check (unallocated >= 0)
);
create index payment_rest on payment (payer_id) where unallocated > 0;

create table payment_invoice (
    payment_id uuid    not null,
    invoice_id uuid    not null,
    tenant_id  text    not null,
    allocated  boolean not null,
    primary key (invoice_id, payment_id)
);

-- A reminder is decided once per invoice and level, whatever happens to its message.
create table reminder (
    id              uuid           primary key,
    tenant_id       text           not null,
    invoice_id      uuid           not null references invoice,
    level           int            not null check (level > 0),
    level_code      text           not null,
    payer_id        uuid           not null,
    state           text           not null check (state in ('PLANNED', 'SENDING', 'SENT', 'SUPPRESSED', 'UNKNOWN')),
    reason          text,
    evaluated_on    date           not null,
    decided_at      timestamptz    not null,
    open_balance    numeric(19, 4) not null,
    invoice_version bigint         not null,
    message_id      uuid,
    unique (invoice_id, level)
);
create index reminder_planned on reminder (payer_id) where state = 'PLANNED';
create index reminder_message on reminder (message_id) where message_id is not null;
create index reminder_order on reminder (tenant_id, decided_at, id);

-- One try to hand a message to the mail server, written before the try. Only a refused one may be followed by another
-- on the same day, so two processes cannot write to a customer at once.
create table message (
    id             uuid        primary key,
    tenant_id      text        not null,
    payer_id       uuid        not null,
    day            date        not null,
    state          text        not null check (state in ('SENDING', 'SENT', 'REFUSED', 'UNKNOWN')),
    mail_id        text        not null,
    language       text        not null,
    template       text        not null,
    content_sha256 bytea       not null check (length(content_sha256) = 32),
    detail         text,
    ended_at       timestamptz
);
create unique index message_of_the_day on message (tenant_id, payer_id, day) where state <> 'REFUSED';

-- A copy of what is needed to write to a party and to say how it is paid.
create table party (
    id              uuid   primary key,
    tenant_id       text   not null,
    country         text   not null,
    zone            text   not null,
    language        text   not null,
    erased          boolean not null,
    version         bigint not null,
    details_version bigint not null,
    name            text,
    email           text,
    iban            text,
    bic             text
);

do $$
declare name text;
begin
    foreach name in array array['invoice', 'payment', 'payment_invoice', 'reminder', 'message', 'party'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format('create policy tenant on %I using (tenant_id = (select closeout_tenant()))', name);
    end loop;
end
$$;

-- Work lists of the jobs: ids and times only, for all tenants, hence without a policy.

-- The next level of each open invoice, and when to look at it.
create table due_level (
    invoice_id  uuid        not null,
    level       int         not null,
    tenant_id   text        not null,
    payer_id    uuid        not null,
    wake_at     timestamptz not null,
    holds       int         not null default 0,
    hold_reason text,
    primary key (invoice_id, level)
);
create index due_level_wake on due_level (wake_at, invoice_id);
create index due_level_payer on due_level (payer_id, wake_at);

-- Payers with reminders that wait for their message.
create table payer_to_remind (
    tenant_id   text        not null,
    payer_id    uuid        not null,
    ready_at    timestamptz not null,
    since       timestamptz not null,
    tries       int         not null default 0,
    hold_reason text,
    primary key (tenant_id, payer_id)
);
create index payer_to_remind_ready on payer_to_remind (ready_at);

-- Messages being handed over. By the clock of the database: what counts is how long a process has been silent.
create table hand_over (
    message_id uuid        primary key,
    tenant_id  text        not null,
    begun_at   timestamptz not null default now()
);
create index hand_over_begun on hand_over (begun_at);

-- Parties whose details have to be looked up (again).
create table details_wanted (
    tenant_id text        not null,
    party_id  uuid        not null,
    version   bigint      not null,
    ready_at  timestamptz not null,
    tries     int         not null default 0,
    primary key (tenant_id, party_id)
);
create index details_wanted_ready on details_wanted (ready_at);

-- Up to where each partition of the topics that tell of money is dealt with, without a hole.
create table input_position (
    topic       text        not null,
    partition   int         not null,
    next_offset bigint      not null,
    record_time timestamptz not null,
    primary key (topic, partition)
);
