-- How the documents of a seller look, in versions that never change: a document is printed in the version that was
-- published before it was issued and had begun on its issue date, so that printing it again gives the same.
create table branding (
    tenant_id    text        not null,
    seller_id    uuid        not null,
    version      int         not null check (version > 0),
    valid_from   date        not null,
    published_at timestamptz not null,
    published_by text        not null,
    accent       text        not null check (accent ~ '^#[0-9a-f]{6}$'),
    typeface     text        not null,
    compact      boolean     not null,
    logo_sha256  bytea,
    texts        text        not null,
    primary key (tenant_id, seller_id, version)
);

-- Logos as they are printed: decoded and drawn anew, never the bytes that were sent.
create table branding_logo (
    tenant_id text  not null,
    sha256    bytea not null check (length(sha256) = 32),
    bytes     bytea not null,
    primary key (tenant_id, sha256)
);

alter table branding enable row level security;
alter table branding force row level security;
create policy tenant on branding using (tenant_id = (select closeout_tenant()));
alter table branding_logo enable row level security;
alter table branding_logo force row level security;
create policy tenant on branding_logo using (tenant_id = (select closeout_tenant()));

revoke update, delete, truncate on branding, branding_logo from ${appRole};
