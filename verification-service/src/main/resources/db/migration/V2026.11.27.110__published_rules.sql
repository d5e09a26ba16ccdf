-- Rule sets and overlays that a network published for itself, as written. They are never changed or deleted: a change is
-- a new version, an end is a day from which a document is in force no more.
create table published_rules (
    tenant_id    text        not null,
    kind         text        not null check (kind in ('SET', 'OVERLAY')),
    id           text        not null,
    version      text        not null,
    sha256       text        not null,
    document     text        not null,
    reason       text        not null,
    published_by text        not null,
    published_at timestamptz not null,
    retired_from date,
    primary key (tenant_id, kind, id, version)
);
revoke update, delete, truncate on published_rules from ${appRole};
grant update (retired_from) on published_rules to ${appRole};

-- Goes up with every change of a network's rules, so that all replicas notice; whoever changes them holds the row.
create table rules_revision (
    tenant_id text   primary key,
    revision  bigint not null
);
revoke delete, truncate on rules_revision from ${appRole};

do $$
declare
    name text;
begin
    foreach name in array array['published_rules', 'rules_revision'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format('create policy tenant on %I using (tenant_id = (select closeout_tenant()))', name);
    end loop;
end
$$;
