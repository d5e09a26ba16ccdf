-- Documents of several cases, of none, and those that somebody else numbered.
alter table invoice drop constraint invoice_kind_check;
alter table invoice add constraint invoice_kind_check
    check (kind in ('INVOICE', 'SELF_BILLED', 'CONSOLIDATED', 'RECURRING', 'RECEIVED'));
-- case_id is the case, the first of several, or what a document without a case was agreed in.
alter table invoice add column case_count int not null default 1 check (case_count >= 0);

-- The cases of documents that bill several.
create table billed_case (
    tenant_id  text not null,
    invoice_id uuid not null references invoice,
    case_id    uuid not null,
    primary key (invoice_id, case_id)
);
create index billed_case_case on billed_case (case_id);
alter table billed_case enable row level security;
alter table billed_case force row level security;
create policy tenant on billed_case using (tenant_id = (select closeout_tenant()));
revoke update, delete, truncate on billed_case from ${appRole};

-- A charge can wait to be billed together with others; several slots then hold the same invoice.
alter table invoice_slot drop constraint invoice_slot_state_check;
alter table invoice_slot add constraint invoice_slot_state_check
    check (state in ('BLOCKED', 'WAITING', 'ISSUED', 'NOT_BILLED', 'CLOSED', 'CREDITED'));
alter table invoice_slot add column queue text check (queue in ('RUN', 'PRE_INVOICE'));
alter table invoice_slot add column group_key text check (length(group_key) <= 200);
alter table invoice_slot add column due_on date;
alter table invoice_slot drop constraint invoice_slot_check1;
alter table invoice_slot add constraint invoice_slot_pending
    check ((state in ('BLOCKED', 'WAITING')) = (blocked_event is not null));
alter table invoice_slot add constraint invoice_slot_waiting
    check ((state = 'WAITING') = (queue is not null) and (queue is null) = (group_key is null)
        and (queue is null) = (due_on is null));
drop index invoice_slot_invoice;
create index invoice_slot_invoice on invoice_slot (invoice_id) where invoice_id is not null;
create index invoice_slot_waiting on invoice_slot (seller_id, payer_id, group_key, due_on) where state = 'WAITING';
