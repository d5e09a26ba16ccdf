-- The sweeper of the object store asks for all networks at once whether a report or a photo exists. It sees ids and
-- changes nothing here.
create policy sweeping_sees on photo for select
    using (current_setting('closeout.housekeeping', true) = 'on');
create policy sweeping_sees on report for select
    using (current_setting('closeout.housekeeping', true) = 'on');
