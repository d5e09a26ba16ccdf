-- What a network published over the policies that come with the product. Rows are only added.
create table verification_policy (
    tenant_id    text        not null,
    policy_id    text        not null,
    version      int         not null,
    country      text,
    station      text,
    contract     text,
    valid_from   date        not null,
    valid_to     date,
    settings     jsonb       not null,
    published_by text        not null,
    published_at timestamptz not null,
    primary key (tenant_id, policy_id, version)
);
revoke update, delete, truncate on verification_policy from ${appRole};

-- The kill switch of a network; no row means that it was never touched.
create table auto_approval (
    tenant_id   text        primary key,
    row_version bigint      not null,
    stopped     boolean     not null,
    reason      text        not null,
    changed_by  text        not null,
    changed_at  timestamptz not null
);

alter table verification
    drop constraint verification_review_cause_check,
    add constraint verification_review_cause_check check (review_cause in (
        'FINDINGS', 'SAMPLE', 'AUTO_APPROVAL_STOPPED', 'REFUSED_BEFORE', 'OVER_CAP', 'VALUE_UNKNOWN'));

do $$
declare
    name text;
begin
    foreach name in array array['verification_policy', 'auto_approval'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format('create policy tenant on %I using (tenant_id = (select closeout_tenant()))', name);
    end loop;
end
$$;
