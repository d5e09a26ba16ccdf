create table effect (
    event_id  uuid primary key,
    case_id   text   not null,
    version   bigint not null,
    tenant_id text   not null
);
alter table effect enable row level security;
alter table effect force row level security;
create policy tenant on effect using (tenant_id = (select closeout_tenant()));
