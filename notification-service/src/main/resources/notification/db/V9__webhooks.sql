-- Where a system of somebody's is told of changes. Its row changes only when somebody decides
-- something; what comes and goes with every call is beside it, in webhook_progress.
create table webhook (
    id          uuid primary key,
    -- The name of the token that it was made with.
    holder      text        not null,
    -- Who is written to when it fails.
    contact     text        not null,
    url         text        not null,
    description text        not null,
    schemes     text[]      not null,
    ordering    text        not null check (ordering in ('NONE', 'PER_AUTHORITY')),
    concurrency int         not null,
    per_minute  int         not null,
    state       text        not null check (state in ('UNVERIFIED', 'ACTIVE', 'PAUSED', 'DISABLED', 'DELETED')),
    why         text,
    state_since timestamptz not null default now(),
    created_at  timestamptz not null default now()
);
create index webhook_of on webhook (holder) where state <> 'DELETED';

create table webhook_progress (
    webhook_id    uuid primary key references webhook,
    failing_since timestamptz,
    failures      int         not null default 0,
    last_success  timestamptz,
    last_attempt  timestamptz,
    -- Asked us to slow down: one call at a time, and none before that.
    slowed        boolean     not null default false,
    rests_until   timestamptz not null default now(),
    lease_owner   uuid,
    leased_until  timestamptz
) with (fillfactor = 50);

-- What it asks for. Never changes but for its end, as with subscriptions.
create table webhook_wish (
    id         bigint generated always as identity primary key,
    webhook_id uuid   not null references webhook,
    wish       jsonb  not null,
    include    text[] not null,
    valid_from bigint not null,
    valid_to   bigint
);
create unique index webhook_wish_once on webhook_wish (webhook_id) where valid_to is null;
create index webhook_wish_of on webhook_wish (webhook_id);

create table webhook_follow (
    wish_id     bigint not null references webhook_wish,
    position    bigint not null,
    authorities text[] not null,
    regions     text[] not null,
    types       text[] not null,
    areas       text[] not null,
    directions  text[] not null,
    to_grades   text[] not null,
    primary key (wish_id, position)
);
create index webhook_follow_by_authority on webhook_follow using gin (authorities);

-- What calls are signed with, sealed; the public half of a pair is open to everyone.
create table webhook_secret (
    id         uuid primary key,
    webhook_id uuid        not null references webhook,
    scheme     text        not null,
    sealed     bytea       not null,
    public_key text,
    created_at timestamptz not null default now(),
    -- Replaced by another, and still signed with until then.
    expires_at timestamptz
);
create index webhook_secret_of on webhook_secret (webhook_id);

-- An alert that systems hear of: which news decide it, and what the reckoning found.
create table webhook_alert (
    sequence   bigint primary key references alert,
    news       jsonb   not null,
    those_told boolean not null,
    expected   bigint,
    gap        bigint,
    checked_at timestamptz
);

-- The very bytes that are sent, at each try; kept for as long as there may be one.
create table webhook_body (
    id         bigint generated always as identity primary key,
    sequence   bigint      not null references alert,
    watermark  bigint      not null,
    body       bytea       not null,
    created_at timestamptz not null default now(),
    unique (sequence, watermark)
);

create table webhook_replay (
    id           bigint generated always as identity primary key,
    webhook_id   uuid        not null references webhook,
    after        bigint      not null,
    until        bigint      not null,
    asked_by     text        not null,
    asked_at     timestamptz not null default now()
);

-- One row for each endpoint that an alert goes to, and one more for each time that it is replayed.
-- Waiting means: as long as the endpoint is not active, it is parked.
create table webhook_delivery (
    id           bigint generated always as identity primary key,
    sequence     bigint      not null references alert,
    webhook_id   uuid        not null references webhook,
    replay_id    bigint      references webhook_replay,
    authority_id text        not null,
    state        text        not null default 'PENDING' check (state in ('PENDING', 'DELIVERED', 'PARKED', 'CANCELLED')),
    attempts     int         not null default 0,
    due_at       timestamptz not null default now(),
    -- Of webhook_body, or of one that was needed no more.
    body_id      bigint,
    detail       text,
    created_at   timestamptz not null default now(),
    settled_at   timestamptz
) with (fillfactor = 70);
create unique index webhook_delivery_once on webhook_delivery (sequence, webhook_id, coalesce(replay_id, 0));
create index webhook_delivery_in_order on webhook_delivery (webhook_id, sequence) where state = 'PENDING';
create index webhook_delivery_due on webhook_delivery (webhook_id, due_at) where state = 'PENDING';
create index webhook_delivery_parked on webhook_delivery (webhook_id) where state = 'PARKED';

-- What was tried and what the endpoint said; for ninety days.
create table webhook_attempt (
    id          bigint generated always as identity primary key,
    webhook_id  uuid        not null references webhook,
    kind        text        not null,
    message_id  text        not null,
    sequence    bigint,
    number      int         not null,
    at          timestamptz not null,
    millis      int         not null,
    outcome     text        not null,
    status      int,
    detail      text,
    response    text
);
create index webhook_attempt_of on webhook_attempt (webhook_id, id);
create index webhook_attempt_at on webhook_attempt (at);

-- What its contact is told of an endpoint, once an episode of failing.
create table webhook_notice (
    id         bigint generated always as identity primary key,
    webhook_id uuid        not null references webhook,
    kind       text        not null,
    episode    timestamptz not null,
    mail_state text        not null default 'PENDING',
    attempts   int         not null default 0,
    due_at     timestamptz not null default now(),
    created_at timestamptz not null default now(),
    unique (webhook_id, kind, episode)
);
create index webhook_notice_due on webhook_notice (due_at) where mail_state = 'PENDING';
