-- What the network has seen, so that a report can be held against those that came before it. Only reports that may still be
-- paid are in here: what is refused or withdrawn leaves. seq is the order in which things came in; what an amended report
-- says again keeps its place.
create table past_work (
    case_id       uuid   primary key,
    tenant_id     text   not null,
    report_number text   not null,
    equipment     uuid   not null,
    nature        text   not null,
    service_from  date   not null,
    service_to    date   not null,
    seq           bigint not null generated always as identity
);
create index past_work_equipment on past_work (tenant_id, equipment, service_to);

-- Who was at which equipment when; a row is at most a day long, so that a plain index finds what overlaps. (A range index
-- would be passed over: under row level security an index serves only operators that are leakproof, and && is not.)
create table presence (
    case_id       uuid        not null,
    tenant_id     text        not null,
    report_number text        not null,
    technician    uuid        not null,
    equipment     uuid        not null,
    starts_at     timestamptz not null,
    ends_at       timestamptz not null check (ends_at <= starts_at + interval '24 hours'),
    seq           bigint      not null generated always as identity,
    primary key (case_id, technician, equipment, starts_at, ends_at)
);
create index presence_time on presence (tenant_id, technician, starts_at);

-- Pictures by what they are and by how they look; the bands are parts of the look and find it by exact look-ups.
create table photo (
    case_id       uuid   not null,
    document_id   uuid   not null,
    tenant_id     text   not null,
    report_number text   not null,
    sha256        bytea  not null check (length(sha256) = 32),
    look          bigint,
    band_0        int,
    band_1        int,
    band_2        int,
    seq           bigint not null generated always as identity,
    primary key (case_id, document_id)
);
create index photo_sha256 on photo (tenant_id, sha256);
create index photo_band_0 on photo (tenant_id, band_0, seq) where band_0 is not null;
create index photo_band_1 on photo (tenant_id, band_1, seq) where band_1 is not null;
create index photo_band_2 on photo (tenant_id, band_2, seq) where band_2 is not null;

-- How long approved work took: one row per case until it is old enough to become part of a sketch, and as a mark that
-- it has become one.
create table peer_observation (
    case_id    uuid        primary key,
    tenant_id  text        not null,
    operations text        not null,
    country    text        not null,
    month      date        not null,
    seconds    bigint      not null check (seconds > 0),
    learnt_at  timestamptz not null,
    folded     boolean     not null default false
) with (fillfactor = 90);
create index peer_observation_fresh on peer_observation (tenant_id, operations, country, month) where not folded;

create table peer_sketch (
    tenant_id  text  not null,
    operations text  not null,
    country    text  not null,
    month      date  not null,
    sketch     bytea not null,
    primary key (tenant_id, operations, country, month)
);

do $$
declare
    name text;
begin
    foreach name in array array['past_work', 'presence', 'photo', 'peer_observation', 'peer_sketch'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format('create policy tenant on %I using (tenant_id = (select closeout_tenant()))', name);
    end loop;
end
$$;
