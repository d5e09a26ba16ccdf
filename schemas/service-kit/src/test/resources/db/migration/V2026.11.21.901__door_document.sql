-- A document that test commands make. Nothing here keeps two of a kind apart, so that a test can count them.
create table door_document (
    id        uuid   primary key,
    tenant_id text   not null,
    text      text   not null,
    amount    numeric(19, 4) not null,
    version   bigint not null default 1
);
alter table door_document enable row level security;
alter table door_document force row level security;
create policy tenant on door_document using (tenant_id = (select closeout_tenant()));
