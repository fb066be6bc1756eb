-- Messages to people. A key is written once, so that two servers that look at the same time remind once.
create sequence notice_id_seq;

create table notice (
    id     bigint primary key,
    key    text not null unique,
    park   text not null,
    roles  text[] not null,
    title  text not null,
    body   text not null,
    ledger text,
    row_id bigint,
    at     timestamptz not null
);

create index notice_park on notice (park, id desc);

create table notice_read (
    notice bigint not null references notice,
    login  text not null,
    at     timestamptz not null,
    primary key (notice, login)
);

-- What goes out through a channel that the operator configured, until it has gone or was given up.
create table notice_delivery (
    notice   bigint not null references notice,
    channel  text not null,
    next_at  timestamptz not null,
    attempts integer not null default 0,
    sent_at  timestamptz,
    error    text,
    primary key (notice, channel)
);

create index notice_delivery_open on notice_delivery (next_at) where sent_at is null;

grant select, insert on notice, notice_read to yuanheng_app;
grant select, insert, update (next_at, attempts, sent_at, error) on notice_delivery to yuanheng_app;
grant usage on sequence notice_id_seq to yuanheng_app;
