-- A station's credit note on its own invoice, as it came and what became of it.
create table station_credit (
    id              uuid          not null primary key,
    tenant_id       text          not null,
    invoice_id      uuid          not null references invoice,
    seller_id       uuid          not null,
    buyer_id        uuid          not null,
    number          text          not null check (length(number) between 1 and 100),
    issue_date      date          not null,
    sha256          bytea         not null,
    currency        text          not null,
    claimed         numeric(19,4) not null,
    approved        numeric(19,4) not null,
    -- What it says, as we read it, and what was expected at that time.
    said            text          not null,
    expected        text          not null,
    findings        text          not null,
    state           text          not null check (state in ('MATCHED', 'REFUSED')),
    credit_note_id  uuid          references credit_note,
    received_at     timestamptz   not null,
    received_by     text          not null,
    foreign key (tenant_id, sha256) references station_document,
    check ((state = 'MATCHED') = (credit_note_id is not null))
);
create index station_credit_attempts on station_credit (invoice_id, received_at);
create index station_credit_newest on station_credit (tenant_id, received_at desc, id desc);
-- Art. 226 (2): a number identifies one credit note of a seller, however it is spelt.
create unique index station_credit_number on station_credit (tenant_id, seller_id, upper(number)) where state = 'MATCHED';
create index credit_note_received_number on credit_note (tenant_id, upper(number)) where series like 'CR%';
-- A credit note names its invoice by number.
create index invoice_received_numbered on invoice (tenant_id, upper(number)) where kind = 'RECEIVED';

alter table station_credit enable row level security;
alter table station_credit force row level security;
create policy tenant on station_credit using (tenant_id = (select closeout_tenant()));
revoke update, delete, truncate on station_credit from ${appRole};
