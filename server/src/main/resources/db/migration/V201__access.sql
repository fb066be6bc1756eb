-- Users, what they hold, their sessions, and the log of what was asked of access.
-- Units and roles are declared in packs and are therefore not tables.

create table access_user (
    id              bigint generated always as identity primary key,
    login           text        not null,
    name            text        not null,
    password_hash   text        not null,
    disabled        boolean     not null default false,
    failed_attempts integer     not null default 0,
    locked_until    timestamptz,
    created_at      timestamptz not null
);
-- Zhao and zhao are one person
create unique index access_user_login on access_user (lower(login));

create table access_grant (
    user_id    bigint      not null references access_user,
    role       text        not null,
    unit       text        not null,
    granted_at timestamptz not null,
    granted_by text        not null,
    ended_at   timestamptz,
    ended_by   text
);
create unique index access_grant_held on access_grant (user_id, role, unit) where ended_at is null;

create table access_session (
    token_hash text primary key,
    user_id    bigint      not null references access_user,
    created_at timestamptz not null,
    last_seen  timestamptz not null,
    expires_at timestamptz not null
);
create index access_session_user on access_session (user_id);

create table access_log (
    sequence bigint primary key,
    at       timestamptz not null,
    login    text        not null,
    action   text        not null,
    object   text        not null,
    outcome  text        not null,
    previous text        not null,
    hash     text        not null
);

-- One text stands for one line: every part is preceded by its length in bytes, so no two lines share a text.
create function access_log_part(part text) returns text
    language sql immutable strict
as $$ select octet_length(convert_to(part, 'UTF8')) || ':' || part $$;

create function access_log_guard() returns trigger
    language plpgsql
as $$
declare
    last_sequence bigint := 0;
    last_hash     text   := repeat('0', 64);
    line          text;
begin
    if tg_op <> 'INSERT' then
        raise exception 'access_log only grows: % is refused', lower(tg_op) using errcode = 'insufficient_privilege';
    end if;
    select sequence, hash into last_sequence, last_hash from access_log order by sequence desc limit 1;
    if not found then
        last_sequence := 0;
        last_hash := repeat('0', 64);
    end if;
    line := last_hash
        || access_log_part(new.sequence::text)
        || access_log_part((extract(epoch from new.at) * 1000000)::bigint::text)
        || access_log_part(new.login)
        || access_log_part(new.action)
        || access_log_part(new.object)
        || access_log_part(new.outcome);
    if new.sequence <> last_sequence + 1
        or new.previous <> last_hash
        or new.hash <> encode(sha256(convert_to(line, 'UTF8')), 'hex') then
        raise exception 'line % does not continue access_log', new.sequence using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end
$$;

create trigger access_log_lines before insert or update or delete on access_log
    for each row execute function access_log_guard();
create trigger access_log_whole before truncate on access_log
    for each statement execute function access_log_guard();
alter table access_log enable always trigger access_log_lines;
alter table access_log enable always trigger access_log_whole;

grant select, insert on access_user to yuanheng_app;
grant update (name, password_hash, disabled, failed_attempts, locked_until) on access_user to yuanheng_app;
grant select, insert on access_grant to yuanheng_app;
grant update (ended_at, ended_by) on access_grant to yuanheng_app;
grant select, insert, delete on access_session to yuanheng_app;
grant update (last_seen) on access_session to yuanheng_app;
grant select, insert on access_log to yuanheng_app;
