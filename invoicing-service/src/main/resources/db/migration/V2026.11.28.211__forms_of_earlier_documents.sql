-- Plans the forms of all documents that have none and wait for none; what a station sent us is its own form.
-- The owner reads all tenants for this once; the same transaction puts the policies back in force.
alter table invoice no force row level security;
alter table credit_note no force row level security;
alter table document_form no force row level security;

insert into document_due (document_id, tenant_id, invoice_id, due_at, earlier)
select d.document_id, d.tenant_id, d.invoice_id, d.issued_at, true
from (
    select id as document_id, tenant_id, id as invoice_id, issued_at from invoice where kind <> 'RECEIVED'
    union all
    select n.id, n.tenant_id, n.invoice_id, n.issued_at
    from credit_note n join invoice i on i.id = n.invoice_id where i.kind <> 'RECEIVED'
) d
where not exists (select from document_form f where f.document_id = d.document_id)
on conflict do nothing;

alter table invoice force row level security;
alter table credit_note force row level security;
alter table document_form force row level security;
