-- What people decided about findings of the checker. Lines are added and never changed; the last one on a finding holds.
create table check_decision (
    id          bigint generated always as identity primary key,
    park        text        not null,
    fingerprint text        not null check (fingerprint ~ '^[0-9a-f]{16}$'),
    decision    text        not null check (decision in ('confirmed', 'dismissed', 'reopened')),
    reason      text        not null,
    quote       text        not null,
    at          timestamptz not null,
    by_login    text        not null,
    by_name     text        not null
);

create index check_decision_finding on check_decision (park, fingerprint, id desc);

grant select, insert on check_decision to yuanheng_app;
