-- Moments order what happens to subscriptions and what is matched against them. A clock could show
-- the same time twice, or go back; a sequence cannot.
create sequence moment;

-- A person, known by an address. Erasure leaves the keyed hash and nothing else.
create table subscriber (
    id           uuid primary key,
    email_hash   bytea       not null unique,
    email        text,
    confirmed_at timestamptz not null,
    erased_at    timestamptz,
    -- Alerts matched before it count by their rows alone: what was followed then is not known any more.
    erased_moment bigint not null default 0
);

-- What a person confirmed. Never changed but for its end: who followed what at any moment can be
-- asked for ever (and is, by the reconciliation).
create table subscription (
    id                 bigint generated always as identity primary key,
    subscriber_id      uuid        not null references subscriber,
    wish               jsonb       not null,
    fingerprint        text        not null,
    include            text[]      not null,
    frequency          text        not null,
    inadequate_at_once boolean     not null,
    valid_from         bigint      not null,
    valid_to           bigint,
    started_at         timestamptz not null default now(),
    ended_at           timestamptz
);
create unique index subscription_once on subscription (subscriber_id, fingerprint) where valid_to is null;
create index subscription_of on subscription (subscriber_id);

-- The lists of a follow: all of them must hold, any value of each will do, an empty one always holds.
create table follow (
    subscription_id bigint not null references subscription on delete cascade,
    position        int    not null,
    authorities     text[] not null,
    regions         text[] not null,
    types           text[] not null,
    areas           text[] not null,
    directions      text[] not null,
    to_grades       text[] not null,
    primary key (subscription_id, position)
);
create index follow_by_authority on follow using gin (authorities);
create index follow_of_any_authority on follow (subscription_id) where authorities = '{}';

-- A wish that waits for its button to be pressed, and the mail that brings the button.
create table confirmation (
    id           uuid primary key,
    email_hash   bytea       not null,
    email        text        not null,
    wish         jsonb       not null,
    requested_at timestamptz not null default now(),
    expires_at   timestamptz not null,
    mail_state   text        not null default 'PENDING',
    attempts     int         not null default 0,
    due_at       timestamptz not null default now(),
    confirmed_at timestamptz
);
create index confirmation_due on confirmation (due_at) where mail_state = 'PENDING';
create index confirmation_by_address on confirmation (email_hash, requested_at);
create index confirmation_by_time on confirmation (requested_at);

-- One for each time the mail was tried, since only the hash is kept.
create table confirmation_token (
    hash            bytea primary key,
    confirmation_id uuid not null references confirmation on delete cascade
);

-- Up to where the topic is in this database. It moves with the alerts, in their transaction.
create table position (
    topic       text primary key,
    next_offset bigint not null,
    ordinal     bigint not null,
    -- Above next_offset only after an older database was restored.
    told_until  bigint not null default 0
);

-- One row for every record of the topic of rating changes, whoever was told and whether anyone was.
create table alert (
    sequence       bigint primary key,
    record_offset  bigint      not null unique,
    change_id      text unique,
    authority_id   text,
    inspection_ids text[]      not null default '{}',
    withdrawn_ids  text[]      not null default '{}',
    reason         text,
    decision       text        not null,
    change         jsonb,
    news           jsonb       not null default '[]',
    those_told     boolean     not null default false,
    told_by        bigint[]    not null default '{}',
    moment         bigint      not null,
    matched_at     timestamptz not null default now(),
    cause_seen_at  timestamptz,
    expected       bigint,
    gap            bigint,
    checked_at     timestamptz
);
create index alert_of_inspection on alert using gin (inspection_ids);
create index alert_of_authority on alert (authority_id, sequence);

-- Who was not told of it, by reason.
create table alert_suppression (
    sequence bigint not null references alert,
    reason   text   not null,
    persons  bigint not null,
    primary key (sequence, reason)
);

-- One row for each person and channel that an alert goes to.
create table delivery (
    id            bigint generated always as identity primary key,
    sequence      bigint      not null references alert,
    subscriber_id uuid        not null references subscriber,
    channel       text        not null default 'email',
    state         text        not null default 'PENDING' check (state in
        ('PENDING', 'DELIVERED', 'BOUNCED', 'SUPPRESSED', 'CANCELLED', 'SUPERSEDED', 'PARKED')),
    attempts      int         not null default 0,
    due_at        timestamptz not null default now(),
    lease_owner   uuid,
    leased_until  timestamptz,
    detail        text,
    created_at    timestamptz not null default now(),
    settled_at    timestamptz,
    unique (sequence, subscriber_id, channel)
);
create index delivery_due on delivery (due_at, id) where state = 'PENDING';
create index delivery_leased on delivery (lease_owner) where state = 'PENDING';
create index delivery_of on delivery (subscriber_id);
