-- Whose transaction this is. Row policies ask it once per statement, as (select closeout_tenant()), and fail when nobody
-- said: a setting that was local to an earlier transaction of the connection reads as '', which must not mean "nobody's".
create function closeout_tenant() returns text
    language plpgsql stable as
$$
declare
    tenant text := current_setting('closeout.tenant', true);
begin
    if tenant is null or tenant = '' then
        raise exception 'closeout.tenant is not set for this transaction' using errcode = '42704';
    end if;
    return tenant;
end
$$;

-- Infrastructure of every service. These tables hold no row-level policy: the relay and the intake work for all
-- tenants, and no route of a tenant reads them.

create table outbox (
    seq            bigint generated always as identity,
    inserted_at    timestamptz not null default now(),
    -- The writing transaction: the relay reads only rows of transactions that are over, so none can appear behind it.
    xid            xid8        not null default pg_current_xact_id(),
    id             uuid        not null,
    topic          text        not null,
    aggregatetype  text        not null,
    aggregateid    text        not null,
    type           text        not null,
    version        bigint      not null,
    tenant_id      text        not null,
    correlation_id text        not null,
    causation_id   text        not null,
    traceparent    text,
    occurred_at    timestamptz not null,
    recorded_at    timestamptz not null,
    payload        bytea       not null,
    -- Only for copies of parked records, whose headers are not ours to make: name -> base64.
    raw_headers    jsonb,
    primary key (inserted_at, seq)
) partition by range (inserted_at);

create index outbox_xid on outbox (xid, seq);
create index outbox_topic on outbox (topic, seq);
create table outbox_default partition of outbox default;

-- Rows are dropped by the day, never deleted one by one. The application role has no DDL, hence the definer.
create function outbox_open_days(ahead int) returns int
    language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    opened int := 0;
    day date;
    name text;
begin
    perform pg_advisory_xact_lock(hashtext('outbox_open_days'));
    for day in select generate_series(current_date, current_date + ahead, interval '1 day')::date loop
        name := 'outbox_' || to_char(day, 'YYYYMMDD');
        if to_regclass('public.' || name) is null
           and not exists (select from outbox_default where inserted_at >= day and inserted_at < day + 1) then
            execute format('create table %I partition of outbox for values from (%L) to (%L)', name, day::timestamptz, (day + 1)::timestamptz);
            opened := opened + 1;
        end if;
    end loop;
    return opened;
end
$$;

-- Only days whose rows are all published go; the default partition stays.
create function outbox_drop_days_before(limit_day date) returns int
    language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    dropped int := 0;
    child record;
    unpublished boolean;
begin
    for child in
        select c.relname, to_date(right(c.relname, 8), 'YYYYMMDD') as day
        from pg_inherits i join pg_class c on c.oid = i.inhrelid
        where i.inhparent = 'outbox'::regclass and c.relname ~ '^outbox_[0-9]{8}$'
    loop
        if child.day < limit_day then
            execute format('select exists (select from %I where xid >= (select coalesce(min(watermark), ''0''::xid8) from relay_position))', child.relname)
                into unpublished;
            if not unpublished then
                execute format('drop table %I', child.relname);
                dropped := dropped + 1;
            end if;
        end if;
    end loop;
    return dropped;
end
$$;

create table outbox_version (
    topic       text   not null,
    aggregateid text   not null,
    version     bigint not null,
    primary key (topic, aggregateid)
) with (fillfactor = 70);

-- All rows with xid < watermark are published; inside the open window [watermark, window_end) those up to seq are.
create table relay_position (
    only_row   boolean primary key default true check (only_row),
    watermark  xid8   not null,
    window_end xid8,
    seq        bigint not null
);
insert into relay_position (watermark, seq) values ('0', 0);

create table inbox (
    event_id    uuid        primary key,
    topic       text        not null,
    partition   int         not null,
    "offset"    bigint      not null,
    outcome     text        not null default 'APPLIED',
    received_at timestamptz not null default now()
);

-- The application may not delete from the inbox, except a row it wrote in the very transaction under way.
create function inbox_forget(forgotten uuid) returns void
    language sql security definer set search_path = public, pg_temp as
$$ delete from inbox where event_id = forgotten and xmin = pg_current_xact_id()::xid $$;

create table inbox_position (
    topic       text   not null,
    aggregateid text   not null,
    version     bigint not null,
    primary key (topic, aggregateid)
) with (fillfactor = 70);

create table parked (
    id           uuid        primary key,
    event_id     uuid,
    topic        text        not null,
    partition    int         not null,
    "offset"     bigint      not null,
    record_key   text,
    record_value bytea,
    headers      jsonb       not null,
    type         text,
    version      bigint,
    reason       text        not null check (reason in ('UNDECODABLE', 'UNKNOWN_TYPE', 'MISSING_PREDECESSOR', 'RULE', 'BUG')),
    detail       text        not null,
    attempts     int         not null,
    state        text        not null check (state in ('OPEN', 'APPLIED', 'DISCARDED')),
    decided_by   text,
    decided_why  text,
    parked_at    timestamptz not null default now(),
    changed_at   timestamptz not null default now(),
    unique (topic, partition, "offset")
);
create index parked_open on parked (topic, record_key, version) where state = 'OPEN';

revoke delete, truncate on outbox, inbox, parked from ${appRole};
grant execute on function inbox_forget(uuid), outbox_open_days(int), outbox_drop_days_before(date) to ${appRole};

create table republish_job (
    id           uuid        primary key,
    topic        text        not null,
    seq          bigint      not null default 0,
    until_seq    bigint      not null,
    sent         bigint      not null default 0,
    total        bigint      not null,
    requested_by text        not null,
    requested_at timestamptz not null default now(),
    finished_at  timestamptz
);
