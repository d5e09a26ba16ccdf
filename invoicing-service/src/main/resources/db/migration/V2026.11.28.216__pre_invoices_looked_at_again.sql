-- REVIEW looks again at what a pre-invoice lists after a case on it changed, and closes it if nothing is left.
alter table pre_invoice_due drop constraint pre_invoice_due_work_check;
alter table pre_invoice_due add constraint pre_invoice_due_work_check
    check (work in ('RUN', 'ANSWER', 'BILL', 'REVIEW'));
create index pre_invoice_entry_listed on pre_invoice_entry (case_id) where state = 'LISTED';

-- Until when a station that makes its own invoice is expected to have sent it; null where the buyer makes it.
alter table pre_invoice add column expected_by date;
create index pre_invoice_awaited on pre_invoice (tenant_id, expected_by)
    where state = 'OPEN' and mode = 'STATION_INVOICE';

-- Those that were issued before: a month, and what lost its last entry meanwhile is looked at once. The owner reads all
-- tenants for this; the same transaction puts the policy back in force.
alter table pre_invoice no force row level security;
update pre_invoice set expected_by = (issued_at at time zone zone)::date + 30 where mode = 'STATION_INVOICE';
insert into pre_invoice_due (tenant_id, work, seller_id, buyer_id, work_key, due_at)
select tenant_id, 'REVIEW', seller_id, buyer_id, id::text, now() from pre_invoice where state = 'OPEN'
on conflict do nothing;
alter table pre_invoice force row level security;
