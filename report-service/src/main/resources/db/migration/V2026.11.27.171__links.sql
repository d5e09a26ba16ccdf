-- Links that let somebody without a login do one thing with one document. The token itself is stored nowhere.
create table signed_link (
    id           uuid        primary key,
    tenant_id    text        not null,
    token_sha256 bytea       not null unique check (length(token_sha256) = 32),
    document     text        not null,
    party_id     uuid        not null,
    verbs        text        not null,
    created_at   timestamptz not null,
    expires_at   timestamptz not null check (expires_at > created_at),
    used_at      timestamptz,
    revoked_at   timestamptz
);
create index signed_link_document on signed_link (document);
alter table signed_link enable row level security;
alter table signed_link force row level security;
create policy tenant on signed_link using (tenant_id = (select closeout_tenant()));
revoke update, delete, truncate on signed_link from ${appRole};
grant update (used_at, revoked_at) on signed_link to ${appRole};

-- Whose a token is. Without a row policy, because whoever comes with one has no login that names a network; it holds
-- a digest and nothing that could be read out of it.
create table signed_link_owner (
    token_sha256 bytea primary key,
    tenant_id    text  not null
);
revoke update, delete, truncate on signed_link_owner from ${appRole};

-- A link that is to be mailed, and what came of it.
create table link_mail (
    id         uuid        primary key,
    tenant_id  text        not null,
    document   text        not null,
    party_id   uuid        not null,
    state      text        not null
        check (state in ('WAITING', 'SENDING', 'SENT', 'NO_ADDRESS', 'NOT_WANTED', 'REFUSED', 'UNKNOWN')),
    link_id    uuid,
    attempts   int         not null,
    detail     text,
    created_at timestamptz not null,
    changed_at timestamptz not null
);
create index link_mail_document on link_mail (document);
alter table link_mail enable row level security;
alter table link_mail force row level security;
create policy tenant on link_mail using (tenant_id = (select closeout_tenant()));

-- The work list over all networks: ids and times only, hence no row policy. A row with begun_at is somebody's try.
create table link_mail_due (
    mail_id   uuid        primary key,
    tenant_id text        not null,
    due_at    timestamptz not null default now(),
    begun_at  timestamptz
);
create index link_mail_due_at on link_mail_due (due_at);
