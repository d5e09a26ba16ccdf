-- Documents that were issued before can be found, too: by number, reference, amount, and what their content names.
-- The owner reads all tenants for this once; the same transaction puts the policies back in force.
alter table invoice no force row level security;
alter table credit_note no force row level security;
alter table document_term no force row level security;

with document as (
    select tenant_id, id, number || ' ' || payment_reference as refs, gross, content::jsonb as content from invoice
    union all
    select tenant_id, id, number, gross, content::jsonb from credit_note
    union all
    select n.tenant_id, n.invoice_id, n.number, n.gross, '{}'::jsonb from credit_note n
), said as (
    select tenant_id, id, refs as text from document
    union all
    select d.tenant_id, d.id, concat_ws(' ', d.content #>> '{seller,name}', d.content #>> '{buyer,name}') from document d
    union all
    select d.tenant_id, d.id, concat_ws(' ', s ->> 'reportNumber', s ->> 'orderReference', s ->> 'contractId',
        s ->> 'serialNumber', s ->> 'model')
    from document d
    cross join lateral jsonb_array_elements(coalesce(d.content -> 'subjects', jsonb_build_array(d.content -> 'subject'))) s
    where jsonb_typeof(s) = 'object'
), words as (
    select tenant_id, id, regexp_replace(normalize(lower(word), NFD), U&'[\0300-\036F]', '', 'g') as word
    from said, lateral regexp_split_to_table(text, '\s+') word
), terms as (
    select tenant_id, id, left(regexp_replace(word, '[^[:alnum:]]', '', 'g'), 64) as term from words
    union
    select tenant_id, id, left(coalesce(nullif(regexp_replace(part, '^0+(?=[0-9]+$)', ''), ''), part), 64)
    from words, lateral regexp_split_to_table(word, '[^[:alnum:]]+') part
    union
    select tenant_id, id, '=' || trim_scale(gross)::text from document
)
insert into document_term (tenant_id, document_id, term)
select distinct tenant_id, id, term from terms where term <> '' on conflict do nothing;

alter table invoice force row level security;
alter table credit_note force row level security;
alter table document_term force row level security;
