-- A case file that is folded anew must not tell the world again what was told before. So a file counts its events, and
-- one that is emptied remembers up to which of them everything was said, and whether the case was said to be closed.
alter table case_file
    add column events         int not null default 0,
    add column told_events    int not null default 0,
    add column told_closed_at timestamptz;

-- For the owner of the tables, with the service at rest and all consumed: "call forget_case_files()", then read all
-- topics again from their beginning. The rows stay, without a fact, and hold what was told.
create procedure forget_case_files()
    language plpgsql as
$$
begin
    alter table case_file no force row level security;
    update case_file set
        told_events = greatest(told_events, events),
        told_closed_at = case when events < told_events then told_closed_at when stage = 'CLOSED' then stage_since end,
        events = 0, row_version = row_version + 1,
        report_number = null, report_version = null, performer_id = null, signer_id = null, bill_to_id = null,
        sponsor_id = null, order_reference = null, contract_id = null, asset_id = null, asset_serial = null,
        asset_model = null, intervention_type = null, service_from = null, service_to = null, zone = null,
        country = null, signed_at = null, amended_at = null, withdrawn_at = null, answered_query_id = null,
        answered_at = null, query_id = null, queried_at = null, answer_by = null, decision = null, decided_version = 0,
        decided_at = null, correctable = false, charges = 0, findings = 0, open_findings = 0, approved_at = null,
        first_pass = null, stage = 'UNKNOWN', stage_since = null, next_actor = 'NOBODY', next_actor_id = null,
        next_action_key = null, next_date = null, overdue = false;
    alter table case_file force row level security;
    truncate case_invoice, case_cycle, case_event, inbox, inbox_position;
end
$$;
revoke all on procedure forget_case_files() from public;
