-- What an operator's deed was done to, as it was asked for.
alter table operation add column concerning jsonb;

-- By which deed it went out again, if by any, and when a copy of it was accepted before that: who
-- was told once stays told.
alter table delivery add column resent_by bigint references operation;
alter table delivery add column accepted_before timestamptz;
