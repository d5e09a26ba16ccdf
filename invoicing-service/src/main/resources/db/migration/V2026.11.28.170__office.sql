-- What the office finds documents by: numbers, references, names and amounts, in lower case and without marks, one row
-- for each. Under row policies only leakproof operators reach an index, and LIKE is none of them; equality and ranges of
-- text are, and with the collation "C" a range is a prefix.
create table document_term (
    tenant_id   text not null,
    document_id uuid not null,
    term        text collate "C" not null check (length(term) between 1 and 64),
    primary key (document_id, term)
);
create index document_term_term on document_term (tenant_id, term, document_id);
alter table document_term enable row level security;
alter table document_term force row level security;
create policy tenant on document_term using (tenant_id = (select closeout_tenant()));
revoke update, delete, truncate on document_term from ${appRole};

-- The state of a document as lists are narrowed to it; equality of text is leakproof, comparing amounts is not.
alter table invoice add column standing text not null
    generated always as (case when cancelled then 'CANCELLED' when open_balance > 0 then 'OPEN' else 'SETTLED' end) stored;
-- The invoice that it replaces after its correction.
alter table invoice add column replaces_id uuid references invoice;
create index invoice_standing on invoice (tenant_id, standing, issue_date desc, id desc);
create index invoice_due on invoice (tenant_id, due_date) where standing = 'OPEN';
create unique index invoice_replaces on invoice (replaces_id) where replaces_id is not null;
create index credit_note_list on credit_note (tenant_id, issue_date desc, id desc);

-- The decision behind what was billed, as it came: what was claimed and what was approved of it, and what a replacement
-- invoice is drafted from.
create table billed_decision (
    tenant_id       text  not null,
    verification_id uuid  not null,
    case_id         uuid  not null,
    event           bytea not null,
    primary key (tenant_id, verification_id)
);
create index billed_decision_case on billed_decision (case_id);
alter table billed_decision enable row level security;
alter table billed_decision force row level security;
create policy tenant on billed_decision using (tenant_id = (select closeout_tenant()));
revoke update, delete, truncate on billed_decision from ${appRole};

-- The office can hold a charge that is not billed yet. A charge that was announced as blocked keeps its id.
alter table invoice_slot drop constraint invoice_slot_state_check;
alter table invoice_slot add constraint invoice_slot_state_check
    check (state in ('BLOCKED', 'WAITING', 'HELD', 'ISSUED', 'NOT_BILLED', 'CLOSED', 'CREDITED'));
alter table invoice_slot drop constraint invoice_slot_check;
alter table invoice_slot add constraint invoice_slot_invoice_id
    check (state = 'HELD' or (state in ('BLOCKED', 'ISSUED')) = (invoice_id is not null));
alter table invoice_slot drop constraint invoice_slot_pending;
alter table invoice_slot add constraint invoice_slot_pending
    check ((state in ('BLOCKED', 'WAITING', 'HELD')) = (blocked_event is not null));
alter table invoice_slot add column held_at timestamptz;
alter table invoice_slot add column held_by text;
alter table invoice_slot add column held_reason text check (length(held_reason) between 1 and 500);
alter table invoice_slot add constraint invoice_slot_held
    check ((state = 'HELD' or held_at is null) and (held_at is null) = (held_by is null)
        and (held_at is null) = (held_reason is null));
create index invoice_slot_to_do on invoice_slot (tenant_id, state, id) where state in ('BLOCKED', 'WAITING', 'HELD');
