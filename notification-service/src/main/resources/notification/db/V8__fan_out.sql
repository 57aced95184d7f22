-- The planner took it for all that is pending, at each question about one delivery. Who holds what
-- is asked only when a process starts.
drop index delivery_leased;

-- Room on each page: a lease then changes a row where it is, and no index with it.
alter table delivery set (fillfactor = 70);
