-- Taken to be sent, and nothing heard of it since: where its taker died, it may have been sent.
alter table confirmation add column in_hand boolean not null default false;
alter table succession add column in_hand boolean not null default false;

-- Grows while the service runs; the broker is told, so that an older database gives itself away.
alter table position add column pulse bigint not null default 0;
