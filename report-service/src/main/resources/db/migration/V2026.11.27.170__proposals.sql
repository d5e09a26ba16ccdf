-- An amendment that waits for the signer. What was proposed never changes; how it ended is written once.
create table proposed_amendment (
    report_id        uuid        not null,
    number           int         not null check (number > 0),
    tenant_id        text        not null,
    amended_version  int         not null check (amended_version > 0),
    content          text        not null,
    content_sha256   text        not null check (length(content_sha256) = 64),
    internal_remarks text        not null,
    reason_key       text        not null,
    query_id         uuid,
    changes          text        not null,
    signer_id        uuid        not null,
    proposed_by      text        not null,
    proposed_at      timestamptz not null,
    expires_at       timestamptz not null check (expires_at > proposed_at),
    ended_as         text        check (ended_as in ('AGREED', 'DECLINED', 'WITHDRAWN', 'REPLACED', 'VOID', 'EXPIRED')),
    ended_at         timestamptz,
    ended_by_link    uuid,
    agreed_version   int,
    decline_reason   text,
    primary key (report_id, number),
    check ((ended_as is null) = (ended_at is null)),
    check ((ended_as = 'AGREED') = (agreed_version is not null) or ended_as is null),
    check (decline_reason is null or ended_as = 'DECLINED')
);
-- One open proposal per report, whatever two offices do at once.
create unique index proposed_amendment_open on proposed_amendment (report_id) where ended_as is null;
create index proposed_amendment_signer on proposed_amendment (signer_id) where decline_reason is not null;
alter table proposed_amendment enable row level security;
alter table proposed_amendment force row level security;
create policy tenant on proposed_amendment using (tenant_id = (select closeout_tenant()));
revoke update, delete, truncate on proposed_amendment from ${appRole};
grant update (ended_as, ended_at, ended_by_link, agreed_version, decline_reason) on proposed_amendment to ${appRole};
