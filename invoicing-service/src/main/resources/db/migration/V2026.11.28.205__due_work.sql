-- Work that goes on failing is set aside, where it is counted; what nobody may try again is due at infinity.
alter table party_due add column set_aside boolean not null default false;
alter table run_due add column set_aside boolean not null default false;
alter table agreement_due add column set_aside boolean not null default false;
alter table pre_invoice_due add column set_aside boolean not null default false;
alter table performance_due add column set_aside boolean not null default false;
update document_due set due_at = 'infinity' where set_aside;
-- What was counted until now was how often work was done, not how often in vain.
update party_due set attempts = 0;
update run_due set attempts = 0;
update agreement_due set attempts = 0;
update pre_invoice_due set attempts = 0;
update performance_due set attempts = 0;

-- Each network that waits gets its share, so rows are found by network.
create index party_due_of on party_due (work, tenant_id, due_at);
create index run_due_of on run_due (tenant_id, due_at);
create index agreement_due_of on agreement_due (tenant_id, due_at);
create index pre_invoice_due_of on pre_invoice_due (tenant_id, due_at);
create index performance_due_of on performance_due (tenant_id, due_at) where work <> 'DONE';
create index document_due_of on document_due (tenant_id, due_at);
drop index party_due_at, run_due_at, agreement_due_at, pre_invoice_due_at, performance_due_at, document_due_at;
