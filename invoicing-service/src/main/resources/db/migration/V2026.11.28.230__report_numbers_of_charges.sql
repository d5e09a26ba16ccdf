-- What people call the work that a charge is for. Charges from before have none until they are looked at again; a blocked
-- one is looked at by itself.
alter table invoice_slot add column report_number text;
