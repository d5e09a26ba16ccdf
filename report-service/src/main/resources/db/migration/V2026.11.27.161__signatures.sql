-- Who signed and what they drew, sealed for the person; and the record that binds both to the content by digests over the
-- sealed bytes. The application can add a signature and can neither change nor remove one: to forget a person is to
-- destroy their key. An image is drawn anew before it comes here and has 60 000 bytes at most, so it lies in its row: one
-- commit, one backup, and no store that could be away while somebody signs.
create table signature (
    report_id     uuid  not null,
    version       int   not null check (version > 0),
    tenant_id     text  not null,
    document_id   uuid  not null unique,
    signer_id     uuid  not null,
    sealed_name   bytea not null,
    sealed_role   bytea not null,
    sealed_image  bytea check (length(sealed_image) <= 65536),
    record        text  not null,
    record_sha256 text  not null check (length(record_sha256) = 64),
    primary key (report_id, version)
);
alter table signature alter column sealed_image set storage external;
create index signature_by_signer on signature (tenant_id, signer_id);
alter table signature enable row level security;
alter table signature force row level security;
create policy tenant on signature using (tenant_id = (select closeout_tenant()));
revoke update, delete, truncate on signature from ${appRole};

-- Nothing is in production yet: names in clear are dropped, not moved. A version without a signature of its own names the
-- version whose signature it carries on.
alter table signed_version
    drop column signer_name,
    drop column signer_role,
    add column signature_version int not null default 1 check (signature_version between 1 and version);
alter table signed_version alter column signature_version drop default;
