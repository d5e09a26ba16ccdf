-- One key per person, wrapped by a master key that is in no database. A key is destroyed once and for ever:
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

-- What people wrote about disputes and contests, sealed under the keys of those it may be about.
create table free_text (
    id         uuid        primary key,
    tenant_id  text        not null,
    -- In the order in which it was sealed; it opens while all of them have their key.
    about      uuid[]      not null check (cardinality(about) > 0),
    sealed     bytea,
    -- Written before there were keys, until a job seals it.
    plain      text,
    written_at timestamptz not null,
    check (sealed is null or plain is null)
);

-- The owner is held by row policies too, and a migration has no tenant.
alter table dispute
    add column words_id uuid,
    add column answer_id uuid,
    no force row level security;
alter table invoice no force row level security;
alter table performance_contest
    add column reason_id uuid,
    add column decided_reason_id uuid,
    alter column reason drop not null,
    drop constraint performance_contest_check,
    add check ((state = 'OPEN') = (decided_at is null)),
    no force row level security;
alter table performance_statement no force row level security;

update dispute set words_id = gen_random_uuid() where words is not null;
update dispute set answer_id = gen_random_uuid() where answer is not null;
update performance_contest set reason_id = gen_random_uuid() where reason is not null;
update performance_contest set decided_reason_id = gen_random_uuid() where decided_reason is not null;

insert into free_text (id, tenant_id, about, plain, written_at)
    select told.id, d.tenant_id,
        case when d.opened_for is null or d.opened_for = i.payer_id then array[i.payer_id]
            else array[i.payer_id, d.opened_for] end,
        told.words, told.at
    from dispute d join invoice i on i.id = d.invoice_id
        cross join lateral (values (d.words_id, d.words, d.opened_at), (d.answer_id, d.answer, d.resolved_at))
            as told (id, words, at)
    where told.id is not null;
insert into free_text (id, tenant_id, about, plain, written_at)
    select told.id, c.tenant_id, array[s.station_id], told.words, told.at
    from performance_contest c
        join performance_statement s on s.statement_id = c.statement_id and s.version = c.version
        cross join lateral (values (c.reason_id, c.reason, c.opened_at),
            (c.decided_reason_id, c.decided_reason, c.decided_at)) as told (id, words, at)
    where told.id is not null;

-- Empty from now on.
update dispute set words = null, answer = null where words is not null or answer is not null;
update performance_contest set reason = null, decided_reason = null;

alter table dispute
    add foreign key (words_id) references free_text,
    add foreign key (answer_id) references free_text;
alter table performance_contest
    add foreign key (reason_id) references free_text,
    add foreign key (decided_reason_id) references free_text;
-- Only now: the keys above are checked by the owner.
alter table dispute force row level security;
alter table invoice force row level security;
alter table performance_contest force row level security;
alter table performance_statement force row level security;

create index free_text_about on free_text using gin (about) where plain is not null;
alter table free_text enable row level security;
alter table free_text force row level security;
create policy tenant on free_text using (tenant_id = (select closeout_tenant()));
-- The job that seals what is left looks whose it is.
create policy sealing_sees on free_text for select
    using (plain is not null and current_setting('closeout.housekeeping', true) = 'on');
revoke update, delete, truncate on free_text from ${appRole};
grant update (about, sealed, plain) on free_text to ${appRole};
grant update (decided_reason_id) on performance_contest to ${appRole};
