-- Where a photo was taken and with what, sealed for the one whose signature the report bears or awaits. Nothing is in
-- production yet: what stood here in clear is dropped, not moved.
alter table photo
    drop column latitude,
    drop column longitude,
    drop column device,
    add column sealed_notes bytea,
    add column sealed_for   uuid,
    add check ((sealed_notes is null) = (sealed_for is null));
grant update (sealed_notes, sealed_for) on photo to ${appRole};
create index photo_sealed_for on photo (tenant_id, sealed_for) where sealed_for is not null;

-- The words of an answer, sealed for the signer of the report, whom they may be about.
truncate query_answer;
alter table query_answer
    drop column text,
    add column sealed_text bytea not null,
    add column sealed_for  uuid  not null;
create index query_answer_sealed_for on query_answer (tenant_id, sealed_for);
