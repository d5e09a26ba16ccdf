-- The report and the content in force, as canonical JSON (RFC 8785) with its SHA-256. Lines stay inside the content:
-- it is signed as a whole, read as a whole and never changed in part.
create table report (
    id               uuid        primary key,
    tenant_id        text        not null,
    row_version      bigint      not null,
    state            text        not null check (state in ('DRAFT', 'SIGNED', 'WITHDRAWN')),
    report_version   int         not null check (report_version >= 0),
    report_number    text        not null,
    performer_id     uuid        not null,
    signer_id        uuid        not null,
    bill_to_id       uuid        not null,
    sponsor_id       uuid,
    content          text        not null,
    content_sha256   text        not null check (length(content_sha256) = 64),
    internal_remarks text,
    created_at       timestamptz not null,
    changed_at       timestamptz not null,
    check ((state = 'DRAFT') = (report_version = 0))
) with (fillfactor = 85);

create index report_newest on report (tenant_id, id desc);
alter table report enable row level security;
alter table report force row level security;
create policy tenant on report using (tenant_id = (select closeout_tenant()));

-- What was signed, word for word. The application can add versions and can neither change nor remove one; the signer's
-- name and role alone can be changed, because a person may ask to be forgotten.
create table signed_version (
    report_id        uuid        not null,
    version          int         not null check (version > 0),
    tenant_id        text        not null,
    content          text        not null,
    content_sha256   text        not null check (length(content_sha256) = 64),
    method           text        not null check (method in ('DRAWN', 'TYPED', 'CODE')),
    signer_name      text,
    signer_role      text,
    device_signed_at timestamptz not null,
    received_at      timestamptz not null,
    signed_at        timestamptz not null,
    captured_offline boolean     not null,
    amended_version  int,
    reason_key       text,
    query_id         uuid,
    changes          text,
    primary key (report_id, version)
);
alter table signed_version enable row level security;
alter table signed_version force row level security;
create policy tenant on signed_version using (tenant_id = (select closeout_tenant()));
revoke update, delete, truncate on signed_version from ${appRole};
grant update (signer_name, signer_role) on signed_version to ${appRole};

create table withdrawal (
    report_id    uuid        primary key,
    tenant_id    text        not null,
    reason_key   text        not null,
    withdrawn_at timestamptz not null
);
alter table withdrawal enable row level security;
alter table withdrawal force row level security;
create policy tenant on withdrawal using (tenant_id = (select closeout_tenant()));

-- The words of an answer stay here; the event carries their address and digest.
create table query_answer (
    query_id    uuid        not null,
    question_id text        not null,
    tenant_id   text        not null,
    report_id   uuid        not null,
    document_id uuid        not null unique,
    text        text        not null,
    answered_at timestamptz not null,
    primary key (query_id, question_id)
);
alter table query_answer enable row level security;
alter table query_answer force row level security;
create policy tenant on query_answer using (tenant_id = (select closeout_tenant()));
