-- What a network published over the policies that come with the product, as it was written. Rows are only added.
create table billing_policy (
    tenant_id    text        not null,
    policy_id    text        not null,
    version      int         not null,
    document     text        not null check (length(document) <= 200000),
    sha256       bytea       not null check (length(sha256) = 32),
    published_by text        not null,
    published_at timestamptz not null,
    primary key (tenant_id, policy_id, version)
);

-- The last day of a version that had none, or a later one, when it was published.
create table billing_policy_end (
    tenant_id text        not null,
    policy_id text        not null,
    version   int         not null,
    last_day  date        not null,
    reason    text        not null,
    ended_by  text        not null,
    ended_at  timestamptz not null,
    primary key (tenant_id, policy_id, version),
    foreign key (tenant_id, policy_id, version) references billing_policy
);
revoke update, delete, truncate on billing_policy, billing_policy_end from ${appRole};

do $$
declare
    name text;
begin
    foreach name in array array['billing_policy', 'billing_policy_end'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format('create policy tenant on %I using (tenant_id = (select closeout_tenant()))', name);
    end loop;
end
$$;
