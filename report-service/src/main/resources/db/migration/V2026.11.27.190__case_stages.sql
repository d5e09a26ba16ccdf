-- The dashboard counts stages from the narrow table of steps instead of the wide case files: of 100,000 cases that is
-- a third of the pages. Written as case files are; a case of which only rumours are known has no row here.
alter table case_cycle
    add column stage   text,
    add column overdue boolean not null default false;

alter table case_file no force row level security;
alter table case_cycle no force row level security;
update case_cycle c set stage = f.stage, overdue = f.overdue from case_file f where f.id = c.case_id;
alter table case_file force row level security;
alter table case_cycle force row level security;

alter table case_cycle alter column stage set not null;

-- Who a case is of, and on what: the lists of a station, of a customer and of an equipment, and its history. These
-- columns change with an amendment at most, so an update of a case file still stays on its page (HOT).
create index case_file_performer on case_file (performer_id, signed_at desc);
create index case_file_bill_to on case_file (bill_to_id, signed_at desc);
create index case_file_signer on case_file (signer_id, signed_at desc);
create index case_file_sponsor on case_file (sponsor_id, signed_at desc) where sponsor_id is not null;
create index case_file_serial on case_file (tenant_id, asset_serial, service_from) where asset_serial is not null;
