-- The rule sets that were ever applied, each once and with its text, so that any decision can be repeated. The same for
-- all tenants.
create table rule_set (
    sha256        text        primary key,
    id            text        not null,
    version       text        not null,
    checks        text[]      not null,
    document      text        not null,
    first_used_at timestamptz not null
);
revoke update, delete, truncate on rule_set from ${appRole};

-- One row per case: the version of the report that counts now, and what became of it.
create table verification (
    case_id           uuid        primary key,
    tenant_id         text        not null,
    row_version       bigint      not null,
    verification_id   uuid        not null,
    report_number     text        not null,
    report_version    int         not null,
    performer_id      uuid        not null,
    state             text        not null check (state in ('OPEN', 'QUERIED', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
    review_cause      text        check (review_cause in ('FINDINGS', 'SAMPLE', 'AUTO_APPROVAL_STOPPED', 'REFUSED_BEFORE')),
    severity          text        check (severity in ('INFO', 'WARNING', 'BLOCKING')),
    signed_at         timestamptz not null,
    waiting_since     timestamptz not null,
    rule_set_sha256   text        not null,
    content           bytea       not null,
    mode              text        check (mode in ('AUTO', 'MANUAL', 'SAMPLE')),
    decided_by        text,
    decided_at        timestamptz,
    reason_key        text,
    reason            text,
    correctable       boolean     not null default true,
    corrections       jsonb,
    query_rounds      int         not null default 0
) with (fillfactor = 80);

create index verification_queue on verification (tenant_id, state, waiting_since, case_id);

-- What the rules found, only where they found something; the findings of replaced versions stay.
create table finding (
    id              uuid  primary key,
    tenant_id       text  not null,
    case_id         uuid  not null,
    report_version  int   not null,
    position        int   not null,
    rule_id         text  not null,
    rule_version    text  not null,
    severity        text  not null check (severity in ('INFO', 'WARNING', 'BLOCKING')),
    line_id         text,
    cleared_by      text  not null,
    message_key     text  not null,
    explanation     jsonb not null,
    outcome         text  not null check (outcome in ('OPEN', 'CLEARED', 'WAIVED', 'CONFIRMED')),
    unique (case_id, report_version, position)
);
create index finding_rule on finding (tenant_id, rule_id, case_id);

-- A version that was replaced by an amendment, as it stood then.
create table earlier_version (
    case_id         uuid        not null,
    tenant_id       text        not null,
    report_version  int         not null,
    verification_id uuid        not null,
    state           text        not null,
    rule_set_sha256 text        not null,
    content         bytea       not null,
    mode            text,
    decided_by      text,
    decided_at      timestamptz,
    replaced_at     timestamptz not null,
    primary key (case_id, report_version)
);

-- Which report holds the claim on one equipment, day and nature of work. The key is a lock as well: two reports that
-- are verified at the same moment meet here.
create table claim (
    tenant_id     text not null,
    fingerprint   uuid not null,
    case_id       uuid not null,
    report_number text not null,
    primary key (tenant_id, fingerprint)
);

create table query (
    id             uuid        primary key,
    tenant_id      text        not null,
    case_id        uuid        not null,
    report_version int         not null,
    round          int         not null,
    state          text        not null check (state in ('OPEN', 'ANSWERED', 'WAIVED', 'VOID')),
    asked_by       text        not null,
    asked_at       timestamptz not null,
    answer_by      date        not null,
    closed_at      timestamptz,
    closed_why     text
);
create index query_case on query (case_id, round);

create table question (
    id          uuid primary key,
    tenant_id   text not null,
    query_id    uuid not null references query,
    question_id text not null,
    line_id     text,
    rule_id     text,
    note_id     uuid not null,
    answer_key  text,
    answer_href text,
    unique (query_id, question_id)
);

-- Free words of a reviewer to the station; events only refer to them.
create table note (
    id         uuid        primary key,
    tenant_id  text        not null,
    case_id    uuid        not null,
    text       text        not null,
    sha256     bytea       not null check (length(sha256) = 32),
    size       bigint      not null,
    written_by text        not null,
    written_at timestamptz not null
);

do $$
declare
    name text;
begin
    foreach name in array array['verification', 'finding', 'earlier_version', 'claim', 'query', 'question', 'note'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format('create policy tenant on %I using (tenant_id = (select closeout_tenant()))', name);
    end loop;
end
$$;
