-- Documents that were issued before forms were made wait behind those that are issued now.
alter table document_due add column earlier boolean not null default false;
drop index document_due_at;
create index document_due_at on document_due (earlier, due_at) where not set_aside;
