-- What both sides say about a line, a finding or the whole report. A thread that a question of a reviewer began names it.
create table exchange_thread (
    id             uuid        primary key,
    tenant_id      text        not null,
    case_id        uuid        not null,
    report_version int         not null,
    line_id        text,
    rule_id        text,
    query_id       uuid        references query,
    question_id    text,
    opened_by_side text        not null check (opened_by_side in ('OFFICE', 'STATION', 'MANUFACTURER')),
    opened_by      text        not null,
    opened_at      timestamptz not null,
    state          text        not null check (state in ('OPEN', 'RESOLVED')),
    resolved_how   text        check (resolved_how in ('SAID', 'WAIVED', 'DECIDED')),
    resolved_by    text,
    resolved_at    timestamptz,
    check ((query_id is null) = (question_id is null)),
    unique (query_id, question_id)
);
create index exchange_thread_case on exchange_thread (case_id, opened_at);
create index exchange_thread_open on exchange_thread (tenant_id, case_id) where state = 'OPEN';

-- Whoever sends a message names it, so that the same one sent twice is one.
create table thread_message (
    id         uuid        primary key,
    tenant_id  text        not null,
    case_id    uuid        not null,
    thread_id  uuid        not null references exchange_thread,
    position   int         not null,
    side       text        not null check (side in ('OFFICE', 'STATION', 'MANUFACTURER')),
    text       text        not null check (length(text) <= 2000),
    written_by text        not null,
    written_at timestamptz not null,
    unique (thread_id, position)
);
create index thread_message_case on thread_message (case_id);

-- A file of a thread. Its bytes lie beside the row, so that both are kept or neither.
create table thread_file (
    thread_id  uuid        not null references exchange_thread,
    sha256     text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    tenant_id  text        not null,
    case_id    uuid        not null,
    name       text        not null,
    media_type text        not null,
    size       bigint      not null,
    side       text        not null check (side in ('OFFICE', 'STATION', 'MANUFACTURER')),
    added_by   text        not null,
    added_at   timestamptz not null,
    primary key (thread_id, sha256)
);
create index thread_file_case on thread_file (case_id);

create table thread_file_part (
    thread_id uuid  not null,
    sha256    text  not null,
    part      int   not null,
    tenant_id text  not null,
    bytes     bytea not null,
    primary key (thread_id, sha256, part),
    foreign key (thread_id, sha256) references thread_file
);
-- Photos and documents are compressed already.
alter table thread_file_part alter column bytes set storage external;

create table correction_proposal (
    id             uuid        primary key,
    tenant_id      text        not null,
    case_id        uuid        not null,
    report_version int         not null,
    lines          jsonb       not null,
    diff           jsonb       not null,
    reason_note_id uuid        not null references note,
    proposed_by    text        not null,
    proposed_at    timestamptz not null,
    answer_by      date        not null,
    state          text        not null check (state in ('PROPOSED', 'AGREED', 'DISAGREED', 'WITHDRAWN', 'VOID')),
    closed_by      text,
    closed_at      timestamptz,
    answer_note_id uuid        references note
);
create index correction_proposal_case on correction_proposal (case_id, proposed_at);
create unique index correction_proposal_open on correction_proposal (case_id) where state = 'PROPOSED';

-- What somebody ticked on a list for self-checking, about one version of a report.
create table self_check_tick (
    case_id        uuid        not null,
    report_version int         not null,
    list_id        text        not null,
    item_id        text        not null,
    tenant_id      text        not null,
    side           text        not null check (side in ('OFFICE', 'STATION')),
    ticked_by      text        not null,
    ticked_at      timestamptz not null,
    primary key (case_id, report_version, list_id, item_id)
);

do $$
declare
    name text;
begin
    foreach name in array array['exchange_thread', 'thread_message', 'thread_file', 'thread_file_part',
            'correction_proposal', 'self_check_tick'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format('create policy tenant on %I using (tenant_id = (select closeout_tenant()))', name);
    end loop;
end
$$;
revoke update, delete, truncate on thread_message, thread_file, thread_file_part from ${appRole};
