-- How soon the person hears of it: the fastest of the subscriptions that met it.
alter table delivery add column frequency text not null default 'IMMEDIATE';

-- From when it could go out; absent while it waits to be gathered with others into one mail.
alter table delivery add column ready_at timestamptz;
update delivery set ready_at = created_at;
alter table delivery alter column ready_at set default now();

-- Of a gathered mail: the delivery that stands for all of them, the first. Who is in it is settled
-- before it is first tried, so that a second try sends the same mail under the same name.
alter table delivery add column gathered_in bigint;

-- The later alert on the same inspection that made this one needless before it was sent.
alter table delivery add column superseded_by bigint references alert;

-- Only what can go out, and of a gathered mail only the one that stands for it.
drop index delivery_due;
create index delivery_due on delivery (due_at, id)
    where state = 'PENDING' and ready_at is not null and coalesce(gathered_in, id) = id;
create index delivery_waiting on delivery (due_at) where state = 'PENDING' and ready_at is null;
create index delivery_waiting_of on delivery (subscriber_id) where state = 'PENDING' and ready_at is null;
create index delivery_gathered on delivery (gathered_in) where gathered_in is not null;
create index delivery_ready on delivery (ready_at);

-- Who followed an authority that is closed and follows its successors too since, and the mail that
-- says so. It tells of no change of judgements, so it is beside the ledger.
create table succession (
    subscriber_id uuid        not null references subscriber,
    authority_id  text        not null,
    moved_at      timestamptz not null default now(),
    mail_state    text        not null default 'PENDING',
    attempts      int         not null default 0,
    due_at        timestamptz not null default now(),
    primary key (subscriber_id, authority_id)
);
create index succession_due on succession (due_at) where mail_state = 'PENDING';
