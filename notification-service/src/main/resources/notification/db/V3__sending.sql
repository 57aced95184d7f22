-- Whether mails go out, and how many a minute: one row, the same for every process.
create table sending (
    one        boolean primary key default true check (one),
    state      text not null default 'GOING' check (state in ('GOING', 'STOPPED', 'BRAKED')),
    reason     text,
    changed_by text,
    changed_at timestamptz not null default now(),
    -- Mails that may go out at once, as many as there were then.
    tokens     double precision not null default 0,
    filled_at  timestamptz not null default now()
);
insert into sending default values;

-- Mails that went out lately, for the brake, by slices of its window.
create table sending_volume (
    slice timestamptz primary key,
    mails bigint not null
);

-- What operators did, and what the service did in their place.
create table operation (
    id   bigint generated always as identity primary key,
    at   timestamptz not null default now(),
    who  text        not null,
    what text        not null,
    why  text        not null
);
