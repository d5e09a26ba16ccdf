-- What an installation adds to the tax tables that come with the product: a row here goes before the one of the same day
-- there. Documents keep what they were made with, so a change here never reaches back.
create table vat_rate (
    tenant_id   text        not null,
    country     text        not null check (country ~ '^[A-Z]{2}$'),
    valid_from  date        not null,
    percent     numeric(7,4) not null check (percent between 0 and 50),
    source      text        not null check (length(source) between 1 and 300),
    recorded_at timestamptz not null,
    recorded_by text        not null,
    primary key (tenant_id, country, valid_from)
);

-- Reference rates as a bank published them: one unit of base in units of currency. The base itself has the rate 1, so
-- that two currencies meet through it.
create table exchange_rate (
    tenant_id   text          not null,
    base        text          not null check (base ~ '^[A-Z]{3}$'),
    currency    text          not null check (currency ~ '^[A-Z]{3}$'),
    day         date          not null,
    rate        numeric(19,8) not null check (rate > 0),
    source      text          not null check (length(source) between 1 and 200),
    recorded_at timestamptz   not null,
    recorded_by text          not null,
    primary key (tenant_id, currency, day, base)
);

-- What a party is to the tax office and as a buyer, from a day on; what is not said is general.
create table tax_profile (
    tenant_id       text        not null,
    party_id        uuid        not null,
    valid_from      date        not null,
    scheme          text        not null check (scheme in ('GENERAL', 'SMALL_BUSINESS', 'EXEMPT')),
    exemption_code  text        check (exemption_code ~ '^VATEX-[A-Z0-9-]{2,40}$'),
    legal_text      text        check (length(legal_text) between 1 and 500),
    cash_accounting boolean     not null,
    public_body     boolean     not null,
    buyer_reference text        check (length(buyer_reference) between 1 and 100),
    recorded_at     timestamptz not null,
    recorded_by     text        not null,
    primary key (tenant_id, party_id, valid_from),
    check (scheme <> 'GENERAL' or exemption_code is null and legal_text is null),
    check (scheme <> 'EXEMPT' or legal_text is not null)
);

alter table vat_rate enable row level security;
alter table vat_rate force row level security;
create policy tenant on vat_rate using (tenant_id = (select closeout_tenant()));
alter table exchange_rate enable row level security;
alter table exchange_rate force row level security;
create policy tenant on exchange_rate using (tenant_id = (select closeout_tenant()));
alter table tax_profile enable row level security;
alter table tax_profile force row level security;
create policy tenant on tax_profile using (tenant_id = (select closeout_tenant()));
revoke delete, truncate on vat_rate, exchange_rate, tax_profile from ${appRole};
