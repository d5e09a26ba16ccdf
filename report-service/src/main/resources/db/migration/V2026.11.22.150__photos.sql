-- A photo that came, by report and digest. Its files lie in the object store; a row is written after them and deleted
-- before them, so whatever stands here is there. Where it was taken and with what is personal: it is read by the office
-- and goes into no event.
create table photo (
    report_id   uuid        not null,
    sha256      text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    tenant_id   text        not null,
    document_id uuid        not null unique,
    kind        text        not null check (kind in ('PHOTO_BEFORE', 'PHOTO_AFTER', 'PHOTO_TYPE_PLATE', 'PHOTO')),
    media_type  text        not null check (media_type in ('image/jpeg', 'image/png')),
    size        bigint      not null check (size > 0),
    width       int         not null check (width > 0),
    height      int         not null check (height > 0),
    captured_at timestamptz,
    latitude    numeric(8, 6),
    longitude   numeric(9, 6),
    device      text,
    stored_at   timestamptz not null,
    primary key (report_id, sha256)
);
alter table photo enable row level security;
alter table photo force row level security;
create policy tenant on photo using (tenant_id = (select closeout_tenant()));

-- Evidence of a signed report stays as it is, whatever the application tries.
create policy drafts_lose_photos on photo as restrictive for delete
    using (exists (select from report r where r.id = report_id and r.state = 'DRAFT'));
create policy drafts_change_photos on photo as restrictive for update
    using (exists (select from report r where r.id = report_id and r.state = 'DRAFT'));
revoke update, truncate on photo from ${appRole};
grant update (kind) on photo to ${appRole};
