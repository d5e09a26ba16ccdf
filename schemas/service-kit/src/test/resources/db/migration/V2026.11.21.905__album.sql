-- Files that wait to be decided on, and their rows; StagedFilesTest works on them.
create table album (
    id          uuid        primary key,
    tenant_id   text        not null,
    state       text        not null,
    rows_read   int         not null default 0,
    fault_count int         not null default 0,
    faults      jsonb       not null default '[]',
    ordered_at  timestamptz not null,
    finished_at timestamptz
);
create table album_song (
    tenant_id text not null,
    album_id  uuid not null,
    line      int  not null,
    title     text,
    minutes   numeric(6, 2)
);

do $$
declare
    name text;
begin
    foreach name in array array['album', 'album_song'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format('create policy tenant on %I using (tenant_id = (select closeout_tenant()))', name);
    end loop;
end $$;
