-- What the verification says besides questions and decisions: a correction it proposes, time for adjustments, and the
-- clock that spoke last. One more block of facts of closeout.verification.events.
alter table case_file
    add column proposal_id        uuid,
    add column proposal_answer_by date,
    add column proposal_version   int,
    add column window_id          uuid,
    add column window_closes_at   timestamptz,
    add column window_version     int,
    add column clock_awaited      text,
    add column clock_due_at       timestamptz,
    add column clock_overdue      boolean,
    add column clock_version      int,
    add column window_at          timestamptz,
    add column proposed_at        timestamptz;

-- As before, and without these.
create or replace procedure forget_case_files()
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
        first_pass = null, proposal_id = null, proposal_answer_by = null, proposal_version = null, window_id = null,
        window_closes_at = null, window_version = null, clock_awaited = null, clock_due_at = null, clock_overdue = null,
        clock_version = null, window_at = null, proposed_at = null, stage = 'UNKNOWN', stage_since = null, next_actor = 'NOBODY', next_actor_id = null,
        next_action_key = null, next_date = null, overdue = false;
    alter table case_file force row level security;
    truncate case_invoice, case_cycle, case_event, inbox, inbox_position;
end
$$;
