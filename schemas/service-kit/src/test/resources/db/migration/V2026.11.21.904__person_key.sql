-- One key per person and network, wrapped by a master key that is in no database. A key is destroyed once and for ever:
-- its row stays without it, so that none is made again under the same id.
create table person_key (
    tenant_id     text        not null,
    party_id      uuid        not null,
    master_key_id text        not null,
    wrapped_key   bytea,
    made_at       timestamptz not null,
    destroyed_at  timestamptz,
    primary key (tenant_id, party_id),
    check ((wrapped_key is null) = (destroyed_at is not null))
);
alter table person_key enable row level security;
alter table person_key force row level security;
create policy tenant on person_key using (tenant_id = (select closeout_tenant()));
revoke update, delete, truncate on person_key from ${appRole};
grant update (master_key_id, wrapped_key, destroyed_at) on person_key to ${appRole};
create policy destroyed_stays_so on person_key as restrictive for update using (wrapped_key is not null) with check (true);

-- A new master key wraps the keys of all networks anew.
create policy rewrapping_sees on person_key for select
    using (current_setting('closeout.housekeeping', true) = 'on');
create policy rewrapping_changes on person_key for update
    using (current_setting('closeout.housekeeping', true) = 'on');
create index person_key_by_master on person_key (master_key_id) where wrapped_key is not null;
