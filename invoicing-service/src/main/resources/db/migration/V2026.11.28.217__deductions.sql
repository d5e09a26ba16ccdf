-- What a station agreed to have deducted from the next invoices that are made in its name: the malus of a month.
create table deduction (
    id           uuid          not null primary key,
    tenant_id    text          not null,
    -- The statement that it comes from; once for each.
    statement_id uuid          not null,
    seller_id    uuid          not null,
    buyer_id     uuid          not null,
    period_from  date          not null,
    period_to    date          not null,
    currency     text          not null,
    -- Without tax. Listed is what stands on pre-invoices that are not billed yet, taken what was deducted.
    amount       numeric(19,4) not null check (amount > 0),
    listed       numeric(19,4) not null default 0 check (listed >= 0),
    taken        numeric(19,4) not null default 0 check (taken >= 0),
    -- Of the sum without tax of a document.
    most_percent numeric(5,2)  not null check (most_percent > 0 and most_percent <= 50),
    -- The station disputes it; it waits for the office.
    disputed     boolean       not null default false,
    explanation  text          not null,
    planned_at   timestamptz   not null,
    unique (tenant_id, statement_id),
    check (listed + taken <= amount)
);
create index deduction_open on deduction (seller_id, buyer_id, planned_at) where taken < amount;

create table pre_invoice_deduction (
    pre_invoice_id uuid          not null references pre_invoice,
    deduction_id   uuid          not null references deduction,
    tenant_id      text          not null,
    amount         numeric(19,4) not null check (amount > 0),
    state          text          not null check (state in ('LISTED', 'DISPUTED', 'RETURNED', 'LEFT', 'BILLED')),
    -- Less than was listed where less was left of the document.
    billed         numeric(19,4),
    decided_at     timestamptz,
    primary key (pre_invoice_id, deduction_id),
    check ((state = 'BILLED') = (billed is not null))
);

alter table deduction enable row level security;
alter table deduction force row level security;
create policy tenant on deduction using (tenant_id = (select closeout_tenant()));
alter table pre_invoice_deduction enable row level security;
alter table pre_invoice_deduction force row level security;
create policy tenant on pre_invoice_deduction using (tenant_id = (select closeout_tenant()));
revoke update, delete, truncate on deduction, pre_invoice_deduction from ${appRole};
grant update (listed, taken, disputed) on deduction to ${appRole};
grant update (state, billed, decided_at) on pre_invoice_deduction to ${appRole};

alter table performance_settlement drop constraint performance_settlement_outcome_check;
alter table performance_settlement add constraint performance_settlement_outcome_check
    check (outcome in ('NOTHING', 'TOLD', 'INVOICED', 'DEDUCTED'));
