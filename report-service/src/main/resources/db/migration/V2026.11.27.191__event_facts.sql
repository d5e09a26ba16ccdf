-- What an event says below its one line: JSON, as Fact writes it, without words of a person. Events that were taken in
-- before have none until the case files are folded anew.
alter table case_event add column facts text;
