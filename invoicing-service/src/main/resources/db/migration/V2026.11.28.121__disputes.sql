-- A payer, the station or the office disputes an invoice or lines of it. What is open of it freezes that amount.
create table dispute (
    id             uuid          not null primary key,
    version        bigint        not null,
    tenant_id      text          not null,
    invoice_id     uuid          not null references invoice,
    -- Numbers of the lines; none for the whole invoice.
    line_nos       int[]         not null,
    reason_key     text          not null,
    -- In the words of whoever disputes; never in an event.
    words          text          check (length(words) between 1 and 2000),
    amount         numeric(19,4) not null check (amount >= 0),
    currency       text          not null,
    opened_by      text          not null,
    -- For which party; null for the office.
    opened_for     uuid,
    opened_at      timestamptz   not null,
    state          text          not null check (state in ('OPEN', 'UPHELD', 'REJECTED', 'WITHDRAWN')),
    resolved_by    text,
    resolved_at    timestamptz,
    answer         text          check (length(answer) between 1 and 2000),
    credit_note_id uuid          references credit_note,
    check ((state = 'OPEN') = (resolved_at is null)),
    check ((state = 'UPHELD') = (credit_note_id is not null))
);
create index dispute_invoice on dispute (invoice_id);
create index dispute_queue on dispute (tenant_id, state, opened_at, id);
alter table dispute enable row level security;
alter table dispute force row level security;
create policy tenant on dispute using (tenant_id = (select closeout_tenant()));
revoke delete, truncate on dispute from ${appRole};
