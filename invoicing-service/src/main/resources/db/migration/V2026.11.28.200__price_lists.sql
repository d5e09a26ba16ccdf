-- What a network published as list prices over those that come with the product. Rows are only added.
create table price_list (
    tenant_id    text        not null,
    list_id      text        not null,
    version      int         not null check (version > 0),
    country      text,
    station      text,
    contract     text,
    -- Whether it replaces what earlier versions say; else it adds to them.
    complete     boolean     not null,
    valid_from   date        not null,
    articles     int         not null,
    sha256       bytea       not null check (length(sha256) = 32),
    reason       text,
    published_by text        not null,
    published_at timestamptz not null,
    primary key (tenant_id, list_id, version)
);

-- The last day of a version that had none.
create table price_list_end (
    tenant_id text        not null,
    list_id   text        not null,
    version   int         not null,
    last_day  date        not null,
    reason    text        not null,
    ended_by  text        not null,
    ended_at  timestamptz not null,
    primary key (tenant_id, list_id, version),
    foreign key (tenant_id, list_id, version) references price_list
);

-- Prices without tax: price for base units (BT-149, BT-150). Codes are compared byte by byte, so that a prefix is found.
create table price_list_article (
    tenant_id    text           not null,
    list_id      text           not null,
    version      int            not null,
    article      text collate "C" not null,
    currency     text           not null,
    valid_from   date           not null,
    description  text           not null,
    unit         text           not null,
    price        numeric(16, 6) not null check (price >= 0),
    base         numeric(14, 4) not null check (base > 0),
    discountable boolean        not null,
    primary key (tenant_id, article, currency, list_id, version, valid_from)
);
create index price_list_article_of_list on price_list_article (tenant_id, list_id, version, article);
revoke update, delete, truncate on price_list, price_list_end, price_list_article from ${appRole};

-- A file on its way to become a version: read, held against what is in force, published or refused.
create table price_upload (
    id          uuid        primary key,
    tenant_id   text        not null,
    list_id     text        not null,
    country     text,
    station     text,
    contract    text,
    complete    boolean     not null,
    valid_from  date        not null,
    dry_run     boolean     not null,
    reason      text,
    state       text        not null check (state in ('READING', 'READ', 'REFUSED', 'COMPARED', 'PUBLISHED', 'FAILED')),
    rows_read   int         not null default 0,
    fault_count int         not null default 0,
    faults      jsonb       not null default '[]',
    added       int         not null default 0,
    gone        int         not null default 0,
    dearer      int         not null default 0,
    cheaper     int         not null default 0,
    reworded    int         not null default 0,
    same        int         not null default 0,
    fingerprint text,
    sha256      bytea,
    version     int,
    ordered_by  text        not null,
    ordered_at  timestamptz not null,
    finished_at timestamptz
);
create index price_upload_newest on price_upload (tenant_id, list_id, ordered_at);

-- Its rows, by line; what is gone has no line of its own and counts below zero.
create table price_upload_row (
    tenant_id       text not null,
    upload_id       uuid not null,
    line            int  not null,
    article         text collate "C" not null,
    currency        text not null,
    valid_from      date,
    description     text,
    unit            text,
    price           numeric(16, 6),
    base            numeric(14, 4),
    discountable    boolean,
    outcome         text,
    before_list     text,
    before_version  int,
    before_price    numeric(16, 6),
    before_base     numeric(14, 4),
    before_unit     text,
    before_text     text,
    -- Percent of the price of one unit.
    change          numeric(14, 2),
    primary key (upload_id, line)
);

do $$
declare
    name text;
begin
    foreach name in array array['price_list', 'price_list_end', 'price_list_article', 'price_upload', 'price_upload_row'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format('create policy tenant on %I using (tenant_id = (select closeout_tenant()))', name);
    end loop;
end
$$;
