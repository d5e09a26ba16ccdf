-- How a payer wants its invoices: agreed, dated, never changed. A new version takes effect on its day.
create table billing_preference (
    tenant_id        text        not null,
    party_id         uuid        not null,
    version          int         not null check (version > 0),
    valid_from       date        not null,
    format           text        not null check (format in ('PDF', 'FACTUR_X', 'PEPPOL_UBL')),
    channel          text        not null check (channel in ('EMAIL', 'PORTAL', 'PEPPOL', 'PAPER')),
    rhythm           text        not null check (rhythm in ('IMMEDIATE', 'WEEKLY', 'MONTHLY')),
    -- Day of the week (1 is Monday) or of the month (31 is the last).
    rhythm_day       int         not null check (rhythm_day between 1 and 31),
    next_working_day boolean     not null,
    grouping         text        not null check (grouping in ('NONE', 'CONTRACT', 'ORDER', 'SITE', 'CUSTOMER')),
    -- BCP 47; null for the language of the party.
    language         text,
    -- BT-10
    buyer_reference  text check (length(buyer_reference) <= 100),
    validation       text        not null check (validation in ('NONE', 'TACIT', 'EXPLICIT')),
    accepted_on      date        not null,
    accepted_by      text        not null check (length(accepted_by) <= 200),
    recorded_at      timestamptz not null,
    recorded_by      text        not null,
    primary key (tenant_id, party_id, version)
);
alter table billing_preference enable row level security;
alter table billing_preference force row level security;
create policy tenant on billing_preference using (tenant_id = (select closeout_tenant()));
revoke update, delete, truncate on billing_preference from ${appRole};
