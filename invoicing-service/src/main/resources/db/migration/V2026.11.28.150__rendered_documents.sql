-- Bytes that were rendered, stored once: the key is their SHA-256.
create table document_file (
    tenant_id  text        not null,
    sha256     bytea       not null check (length(sha256) = 32),
    media_type text        not null,
    size       int         not null check (size > 0),
    bytes      bytea       not null,
    made_at    timestamptz not null,
    primary key (tenant_id, sha256),
    check (size = length(bytes))
);
alter table document_file enable row level security;
alter table document_file force row level security;
create policy tenant on document_file using (tenant_id = (select closeout_tenant()));

-- The forms of a document. A document has each kind once.
create table document_form (
    tenant_id   text        not null,
    document_id uuid        not null,
    -- The document itself, or the invoice that it corrects.
    invoice_id  uuid        not null references invoice,
    kind        text        not null check (kind in ('PDF', 'UBL', 'CII', 'HTML')),
    sha256      bytea       not null,
    made_at     timestamptz not null,
    primary key (document_id, kind),
    foreign key (tenant_id, sha256) references document_file
);
create index document_form_file on document_form (tenant_id, sha256);
create index document_form_invoice on document_form (invoice_id);
alter table document_form enable row level security;
alter table document_form force row level security;
create policy tenant on document_form using (tenant_id = (select closeout_tenant()));

-- What was rendered stays as it is.
revoke update, delete, truncate on document_file, document_form from ${appRole};

-- Documents whose forms are still to be made, for all tenants: ids only, hence without a row policy. A row that was set
-- aside waits for a person.
create table document_due (
    document_id uuid        not null primary key,
    tenant_id   text        not null,
    invoice_id  uuid        not null,
    due_at      timestamptz not null,
    attempts    int         not null default 0,
    set_aside   boolean     not null default false
);
create index document_due_at on document_due (due_at) where not set_aside;
create index document_due_aside on document_due (tenant_id, due_at) where set_aside;

-- Why the last attempt failed.
create table document_failure (
    tenant_id   text        not null,
    document_id uuid        not null primary key,
    reason      text        not null check (length(reason) <= 500),
    failed_at   timestamptz not null
);
alter table document_failure enable row level security;
alter table document_failure force row level security;
create policy tenant on document_failure using (tenant_id = (select closeout_tenant()));
