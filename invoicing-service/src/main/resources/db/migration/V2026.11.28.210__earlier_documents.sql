-- Documents that were issued before forms were made wait behind those that are issued now.
alter table document_due add column earlier boolean not null default false;
drop index document_due_of;
create index document_due_of on document_due (tenant_id, due_at) where not earlier;
create index document_due_of_earlier on document_due (tenant_id, due_at) where earlier;
