create table payment (
    id          uuid          not null primary key,
    version     bigint        not null,
    tenant_id   text          not null,
    receiver_id uuid          not null,
    payer_id    uuid,
    amount      numeric(19,4) not null check (amount > 0),
    currency    text          not null,
    value_date  date          not null,
    zone        text          not null,
    method      text          not null,
    channel     text          not null,
    reference   text,
    external_id text,
    recorded_at timestamptz   not null,
    recorded_by text          not null,
    unallocated numeric(19,4) not null,
    check (unallocated between 0 and amount),
    unique (tenant_id, receiver_id, external_id)
) with (fillfactor = 85);
create index payment_list on payment (tenant_id, recorded_at desc, id desc);

create table allocation (
    id           uuid          not null primary key,
    tenant_id    text          not null,
    payment_id   uuid          not null references payment,
    invoice_id   uuid          not null references invoice,
    amount       numeric(19,4) not null check (amount > 0),
    value_date   date          not null,
    allocated_at timestamptz   not null
);
create index allocation_payment on allocation (payment_id);
create index allocation_invoice on allocation (invoice_id);

alter table payment enable row level security;
alter table payment force row level security;
create policy tenant on payment using (tenant_id = (select closeout_tenant()));
alter table allocation enable row level security;
alter table allocation force row level security;
create policy tenant on allocation using (tenant_id = (select closeout_tenant()));

revoke delete, truncate on payment, allocation from ${appRole};
revoke update on payment, allocation from ${appRole};
grant update (version, unallocated) on payment to ${appRole};
