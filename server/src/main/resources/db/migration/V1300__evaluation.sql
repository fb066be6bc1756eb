-- Evaluations: each computation is a round, and what happens to it is an event. Lines are added and never changed.
create table evaluation (
    id        bigint generated always as identity primary key,
    park      text        not null,
    method    text        not null,
    title     text        not null,
    year      integer     not null,
    at        timestamptz not null,
    by_login  text        not null,
    by_name   text        not null
);

create index evaluation_park on evaluation (park, id desc);

-- scheme, inputs and result are kept as they were, so that the round can be computed again when method and rows have moved on
create table evaluation_round (
    evaluation  bigint      not null references evaluation (id),
    round       integer     not null check (round > 0),
    change      bigint      not null,
    definitions text        not null,
    method_text text        not null,
    scheme      text        not null,
    inputs      text        not null,
    result      text        not null,
    sha256      text        not null check (length(sha256) = 64),
    reason      text        not null,
    at          timestamptz not null,
    by_login    text        not null,
    by_name     text        not null,
    primary key (evaluation, round)
);

create table evaluation_event (
    id         bigint generated always as identity primary key,
    evaluation bigint      not null,
    round      integer     not null,
    kind       text        not null check (kind in ('published', 'objected', 'answered', 'final')),
    day        date        not null,
    until      date        check ((kind = 'published') = (until is not null)),
    subject    text        check ((kind = 'objected') = (subject is not null)),
    answers    bigint      references evaluation_event (id) check ((kind = 'answered') = (answers is not null)),
    upheld     boolean     check ((kind = 'answered') = (upheld is not null)),
    said       text        not null check (length(said) <= 2000),
    at         timestamptz not null,
    by_login   text        not null,
    by_name    text        not null,
    foreign key (evaluation, round) references evaluation_round (evaluation, round)
);

-- an objection is answered once, a round is published once and an evaluation is final once, whoever is quicker
create unique index evaluation_event_answered on evaluation_event (answers) where kind = 'answered';
create unique index evaluation_event_published on evaluation_event (evaluation, round) where kind = 'published';
create unique index evaluation_event_final on evaluation_event (evaluation) where kind = 'final';

grant select, insert on evaluation, evaluation_round, evaluation_event to yuanheng_app;
