-- Addresses that our mails do not reach, known by their keyed hash only. A new confirmation of the
-- address ends it.
create table troubled_address (
    email_hash   bytea primary key,
    state        text        not null check (state in ('PAUSED', 'SUPPRESSED')),
    reason       text        not null check (reason in ('HARD_BOUNCE', 'SOFT_BOUNCE', 'COMPLAINT')),
    status       text,
    pauses       int         not null default 0,
    paused_until timestamptz,
    since        timestamptz not null default now()
);

-- Parked for so long because the address has trouble; without it, parked until an operator decides.
alter table delivery add column parked_until timestamptz;
create index delivery_parked on delivery (parked_until) where state = 'PARKED';
