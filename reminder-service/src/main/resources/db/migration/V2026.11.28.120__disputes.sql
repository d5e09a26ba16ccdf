-- What of an invoice is disputed, as its events tell it: that is not reminded of.
alter table invoice add column disputed numeric(19, 4) not null default 0 check (disputed >= 0);
