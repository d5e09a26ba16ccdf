-- What learning needs of a finding stands beside it, so that figures of any period are one pass over one index: when and
-- with whom it was found, what is at stake, and what came of it. Amounts are estimates in hundredths of the currency unit.
alter table finding
    add column performer_id   uuid,
    add column found_at       timestamptz,
    add column value_cents    bigint,
    add column value_currency text,
    add column cut_cents      bigint,
    -- The station amended the report, and the rule found the same again: the newer row counts, not this one.
    add column carried_on     boolean not null default false;

-- The owner is held by row policies too, and a migration has no tenant.
alter table finding no force row level security;
alter table verification no force row level security;
alter table earlier_version no force row level security;
update finding f set performer_id = v.performer_id,
    found_at = case when f.report_version = v.report_version then v.waiting_since
        else coalesce((select e.replaced_at from earlier_version e
            where e.case_id = f.case_id and e.report_version = f.report_version), v.waiting_since) end
    from verification v where v.case_id = f.case_id;
alter table earlier_version force row level security;
alter table verification force row level security;
alter table finding force row level security;

alter table finding
    alter column performer_id set not null,
    alter column found_at set not null;
create index finding_found on finding (tenant_id, found_at);
create index finding_of_rule on finding (tenant_id, rule_id, found_at desc, id);
create index verification_decided on verification (tenant_id, decided_at);

-- What a dispute, or a second look, taught: the rule that would have caught it, that there is none, or that none could.
create table missed_rule (
    case_id    uuid        primary key,
    tenant_id  text        not null,
    rule_id    text,
    wish       text,
    reason     text        not null,
    decided_by text        not null,
    decided_at timestamptz not null,
    check (rule_id is null or wish is null)
);
create index missed_rule_time on missed_rule (tenant_id, decided_at);
alter table missed_rule enable row level security;
alter table missed_rule force row level security;
create policy tenant on missed_rule using (tenant_id = (select closeout_tenant()));
