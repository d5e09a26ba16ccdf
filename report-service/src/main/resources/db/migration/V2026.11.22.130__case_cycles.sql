-- The first approval, kept when the verification decides again.
alter table case_file
    add column approved_at timestamptz,
    add column first_pass  boolean;
alter table case_invoice add column disputed boolean not null default false;

-- What figures are counted from: the steps of each case, read off its file. A narrow table of its own, because its times
-- are indexed and an update of an indexed column cannot stay on its page; a case changes here about four times.
create table case_cycle (
    case_id           uuid        primary key,
    tenant_id         text        not null,
    performer_id      uuid        not null,
    signer_id         uuid        not null,
    bill_to_id        uuid        not null,
    sponsor_id        uuid,
    country           text        not null,
    intervention_type text        not null,
    signed_at         timestamptz not null,
    verified_at       timestamptz,
    issued_at         timestamptz,
    settled_at        timestamptz,
    first_pass        boolean     not null,
    disputed          boolean     not null,
    unbilled          boolean     not null
);
create index case_cycle_signed on case_cycle (tenant_id, signed_at);
create index case_cycle_verified on case_cycle (tenant_id, verified_at) where verified_at is not null;
create index case_cycle_issued on case_cycle (tenant_id, issued_at) where issued_at is not null;
create index case_cycle_settled on case_cycle (tenant_id, settled_at) where settled_at is not null;
create index case_cycle_unbilled on case_cycle (tenant_id, signed_at) where unbilled;
alter table case_cycle enable row level security;
alter table case_cycle force row level security;
create policy tenant on case_cycle using (tenant_id = (select closeout_tenant()));

create index case_invoice_open on case_invoice (tenant_id, due_date) where open > 0;
