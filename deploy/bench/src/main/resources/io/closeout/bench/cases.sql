-- Cases of a network that has been at work for thirteen months, told straight into the tables of the case file. Run by
-- the owner of the server, whom no row policy stops. Dice are digests, so every run lays down the same cases.
create function pg_temp.dice(seed text, sides int) returns int language sql immutable as
$$ select (abs(hashtextextended(seed, 7)) % sides)::int $$;

create temporary table cast_of as
select md5('party' || kind || n)::uuid as id, kind, n,
    (array['BE', 'NL', 'FR', 'NO', 'RO'])[1 + n % 5] as country
from (values ('STATION', 40), ('CUSTOMER', 2000), ('MANUFACTURER', 3)) as kinds (kind, many),
    generate_series(1, many) as n;

insert into party_owner (id, tenant_id) select id, '${tenant}' from cast_of;
insert into party (id, tenant_id, row_version, details_version, kinds, status, country, zone, language, currency,
    invoice_channel, invoice_grouping, name, line1, postcode, city, email, phone, changed_at)
select id, '${tenant}', 1, 1, kind, 'ACTIVE', country, 'Europe/Brussels', lower(replace(country, 'BE', 'nl')),
    case country when 'NO' then 'NOK' when 'RO' then 'RON' else 'EUR' end, 'EMAIL', 'PER_CASE',
    case when kind = 'CUSTOMER' and n % 500 = 7
        then 'Société coopérative intercommunale de chauffage urbain et de maintenance des installations sanitaires de la Région wallonne nº ' || n
        else (array['Bakkerij', 'Hôtel', 'Fjordvarme', 'Fabrica de Pâine', 'Garage'])[1 + n % 5] || ' '
            || (array['De Wilde', 'du Midi', 'Sjøholm', 'Ștefănescu', 'Noorderlicht', 'Saint-Éloi', 'Østlandet'])[1 + n % 7]
            || ' ' || case kind when 'STATION' then 'Service ' when 'MANUFACTURER' then 'Werke ' else '' end || n end,
    'Kade ' || n, (1000 + n)::text, (array['Gent', 'Utrecht', 'Lyon', 'Bergen', 'Cluj-Napoca'])[1 + n % 5],
    'kantoor' || n || '@firma.example', '+32 9 000 00 ' || n, now()
from cast_of;

create temporary table told as
select i, md5('case' || i)::uuid as id,
    md5('partySTATION' || 1 + pg_temp.dice('s' || i, 40))::uuid as performer,
    md5('partyCUSTOMER' || 1 + pg_temp.dice('c' || i, 2000))::uuid as customer,
    case when pg_temp.dice('w' || i, 10) < 4
        then md5('partyMANUFACTURER' || 1 + pg_temp.dice('m' || i, 3))::uuid end as sponsor,
    (array['BE', 'NL', 'FR', 'NO', 'RO'])[1 + pg_temp.dice('l' || i, 5)] as country,
    (array['repair', 'maintenance', 'repair', 'inspection', 'installation'])[1 + pg_temp.dice('k' || i, 5)] as kind,
    'SN-' || lpad(pg_temp.dice('e' || i, greatest(10, ${cases} / 6))::text, 6, '0') as serial,
    signed, days,
    signed + make_interval(mins => 5 + pg_temp.dice('v' || i, 120) * pg_temp.dice('vv' || i, 60)) as verified,
    pg_temp.dice('q' || i, 8) = 0 as queried,
    pg_temp.dice('d' || i, 20) = 0 as disputed,
    20 + pg_temp.dice('p' || i, 90000) / 100.0 as gross
from (
    select i, extract(epoch from now() - signed) / 86400 as days, signed
    from (select i, now() - make_interval(mins => (570240.0 * i / ${cases})::int) as signed
        from generate_series(1, ${cases}) as i) as dated) as aged;

create temporary table going as
select *, case
        when days < 2 and i % 3 = 0 then 'SIGNED'
        when days < 12 and i % 7 = 0 then 'IN_VERIFICATION'
        when i % 61 = 0 then 'REJECTED'
        when days < 45 and i % 9 = 0 then 'VERIFIED'
        when days < 30 + pg_temp.dice('t' || i, 60) then 'INVOICED'
        else 'CLOSED' end as stage,
    verified + make_interval(mins => 1 + pg_temp.dice('i' || i, 600)) as issued
from told;

insert into case_file (id, tenant_id, row_version, report_number, report_version, performer_id, signer_id, bill_to_id,
    sponsor_id, asset_serial, asset_model, intervention_type, service_from, service_to, zone, country, signed_at, queried_at,
    query_id, decision, decided_version, decided_at, correctable, charges, findings, open_findings, stage, stage_since,
    next_actor, next_action_key, next_date, overdue, approved_at, first_pass, events)
select id, '${tenant}', 1, 'R-2026-' || lpad(i::text, 6, '0'), 1, performer, customer, customer, sponsor, serial,
    'Calor ' || (1 + pg_temp.dice(serial, 12)) || '00', kind, signed::date, signed::date, 'Europe/Brussels', country, signed,
    case when queried then signed + interval '1 hour' end,
    case when stage = 'IN_VERIFICATION' then md5('query' || i)::uuid end,
    case when stage in ('VERIFIED', 'INVOICED', 'CLOSED') then 'VERIFIED' when stage = 'REJECTED' then 'REJECTED' end,
    1, verified, true, 1, 1, 0, stage, least(issued, now()),
    case stage when 'CLOSED' then 'NOBODY' when 'INVOICED' then 'PAYER' when 'VERIFIED' then 'ISSUER' else 'VERIFIER' end,
    case stage when 'CLOSED' then null when 'INVOICED' then 'case.next.pay' when 'VERIFIED' then 'case.next.issue-invoice'
        when 'REJECTED' then 'case.next.amend' else 'case.next.verify' end,
    (issued + interval '30 days')::date, stage = 'INVOICED' and days > 31,
    case when stage in ('VERIFIED', 'INVOICED', 'CLOSED') then verified end, not queried, 6
from going;

insert into case_cycle
select id, '${tenant}', performer, customer, customer, sponsor, country, kind, signed,
    case when stage in ('VERIFIED', 'INVOICED', 'CLOSED') then verified end,
    case when stage in ('INVOICED', 'CLOSED') then issued end,
    case when stage = 'CLOSED' then issued + make_interval(days => 5 + pg_temp.dice('t' || i, 60)) end,
    not queried and stage in ('VERIFIED', 'INVOICED', 'CLOSED'), disputed, stage in ('SIGNED', 'IN_VERIFICATION', 'VERIFIED'),
    stage, stage = 'INVOICED' and days > 31
from going;

insert into case_invoice (case_id, invoice_id, tenant_id, invoice_number, payer_id, currency, due_date, billed, credited, paid,
    open, charges, issued_at, settled_at, overdue_at, reminder_level, disputed)
select id, md5('invoice' || i)::uuid, '${tenant}', '2026-' || lpad(i::text, 6, '0'), coalesce(sponsor, customer),
    case country when 'NO' then 'NOK' when 'RO' then 'RON' else 'EUR' end, (issued + interval '30 days')::date, gross, 0,
    case stage when 'CLOSED' then gross else 0 end, case stage when 'CLOSED' then 0 else gross end, 1, issued,
    case stage when 'CLOSED' then issued + make_interval(days => 5 + pg_temp.dice('t' || i, 60)) end,
    case when stage = 'INVOICED' and days > 31 then issued + interval '31 days' end, 0, disputed
from going where stage in ('INVOICED', 'CLOSED');

-- Ten cases to a transaction, as a quiet consumer writes them.
insert into case_event (xid, tenant_id, case_id, event_id, type, occurred_at, reference, amount, currency, detail)
select (1 + i / 10)::text::xid8, '${tenant}', id, md5(what || i)::uuid, what, at, reference, amount, 'EUR', detail
from going, lateral (values
    ('ReportSigned', signed, null, null, null, true),
    ('ReportQueried', signed + interval '1 hour', null, null, '1', queried),
    ('QueryAnswered', signed + interval '3 hours', null, null, null, queried),
    ('ReportVerified', verified, null, null, 'AUTO', stage in ('VERIFIED', 'INVOICED', 'CLOSED')),
    ('ReportRejected', verified, null, null, 'rejection.duplicate', stage = 'REJECTED'),
    ('InvoiceIssued', issued, '2026-' || lpad(i::text, 6, '0'), gross, null, stage in ('INVOICED', 'CLOSED')),
    ('PaymentAllocated', issued + interval '9 days', '2026-' || lpad(i::text, 6, '0'), gross, null, stage = 'CLOSED'),
    ('InvoiceSettled', issued + interval '9 days', '2026-' || lpad(i::text, 6, '0'), gross, null, stage = 'CLOSED')
) as happened (what, at, reference, amount, detail, really)
where really;

analyze;
