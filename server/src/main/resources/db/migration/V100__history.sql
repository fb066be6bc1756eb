-- History: changes, row identities, the packs in use, and the guard that every ledger table carries.
-- Owned by yuanheng_owner; the application's role yuanheng_app gets what is granted here and nothing else.

-- One row per committed change. Number and time are given by the database, never by the writer.
create table change (
    number bigint primary key check (number > 0),
    at     timestamptz not null,
    login  text not null,
    actor  text not null,
    kind   text not null,
    reason text,
    source jsonb
);

create sequence row_id_seq;

-- Every row id ever used and the ledger it belongs to; a withdrawn row keeps its id.
create table row_identity (
    row_id bigint primary key,
    ledger text not null
);

create table pack_version (
    id          integer primary key,
    fingerprint text not null,
    applied_at  timestamptz not null,
    login       text not null,
    actor       text not null
);

create table pack_file (
    pack_version integer not null references pack_version,
    position     integer not null,
    pack         text not null,
    path         text not null,
    content      text not null,
    primary key (pack_version, position)
);

-- Which physical column holds which field. A change of type adds a generation; earlier generations keep what was known.
create table field_column (
    ledger           text not null,
    field            text not null,
    generation       integer not null,
    column_name      text not null,
    kind             text not null,
    digits           integer not null,
    scale            integer not null,
    length           integer not null,
    pattern          text,
    unit             text,
    detail           text,
    stored_digits    integer not null,
    stored_scale     integer not null,
    hidden           boolean not null,
    primary key (ledger, field, generation),
    unique (ledger, column_name)
);

-- Which physical columns identify a row within its park.
create table ledger_key (
    ledger  text primary key,
    columns text[] not null
);

-- Serialises writers: numbers appear in commit order, so what a reader saw at N never grows.
create function take_change_lock() returns void language sql as $$
    select pg_advisory_xact_lock(88201001)
$$;

-- The number drawn by the running transaction, or null.
create function open_change() returns bigint language sql stable as $$
    select number from public.change
    where number = (select max(number) from public.change) and xmin = pg_current_xact_id()::xid
$$;

create function owns(relation oid) returns boolean language sql stable as $$
    select pg_has_role(current_user, relowner, 'usage') from pg_class where oid = relation
$$;

-- Only the owner may bring numbers along: a restored backup keeps the numbers that reports cite.
create function draw_change() returns trigger language plpgsql as $$
begin
    if new.number is not null and public.owns(tg_relid) then
        return new;
    end if;
    perform public.take_change_lock();
    new.number := (select coalesce(max(number), 0) + 1 from public.change);
    new.at := clock_timestamp();
    return new;
end $$;

create function refuse_rewriting() returns trigger language plpgsql as $$
begin
    raise exception '历史不可改写：表 % 不接受 %', tg_table_name, tg_op
        using errcode = 'YH001', hint = '更正请写入新的版本';
end $$;

-- A version may be closed once; nothing else of it ever changes.
create function guard_version() returns trigger language plpgsql as $$
declare
    closing bigint := new.change_to;
begin
    if old.change_to is not null or closing is null or closing <= old.change_from then
        raise exception '历史不可改写：表 % 行 % 的版本 %', tg_table_name, old.row_id, old.change_from
            using errcode = 'YH001', hint = '更正请写入新的版本';
    end if;
    new.change_to := null;
    if old *<> new then
        raise exception '历史不可改写：表 % 行 % 的版本 % 只能关闭，不能修改', tg_table_name, old.row_id, old.change_from
            using errcode = 'YH001', hint = '更正请写入新的版本';
    end if;
    new.change_to := closing;
    return new;
end $$;

create function guard_closing() returns trigger language plpgsql as $$
declare
    present bigint := public.open_change();
begin
    if exists (select from written where change_to is distinct from present) then
        raise exception '历史不可改写：表 % 的版本只能由本事务的变更关闭', tg_table_name using errcode = 'YH001';
    end if;
    return null;
end $$;

-- Nobody adds to the past. The owner may, when restoring a backup.
create function guard_opening() returns trigger language plpgsql as $$
declare
    present bigint := public.open_change();
begin
    if not public.owns(tg_relid)
        and exists (select from written where change_from is distinct from present or change_to is not null) then
        raise exception '历史不可改写：表 % 的版本只能由本事务的变更开启', tg_table_name using errcode = 'YH001';
    end if;
    return null;
end $$;

-- "always": fires in every replication mode too.
create function protect_appended(relation regclass) returns void language plpgsql as $$
begin
    execute format('create trigger refuse_rewriting before update or delete on %s for each row execute function public.refuse_rewriting()', relation);
    execute format('create trigger refuse_truncating before truncate on %s for each statement execute function public.refuse_rewriting()', relation);
    execute format('alter table %s enable always trigger refuse_rewriting', relation);
    execute format('alter table %s enable always trigger refuse_truncating', relation);
end $$;

create function protect_ledger(relation regclass) returns void language plpgsql as $$
begin
    execute format('create trigger guard_version before update on %s for each row execute function public.guard_version()', relation);
    execute format('create trigger guard_closing after update on %s referencing new table as written for each statement execute function public.guard_closing()', relation);
    execute format('create trigger guard_opening after insert on %s referencing new table as written for each statement execute function public.guard_opening()', relation);
    execute format('create trigger refuse_rewriting before delete on %s for each row execute function public.refuse_rewriting()', relation);
    execute format('create trigger refuse_truncating before truncate on %s for each statement execute function public.refuse_rewriting()', relation);
    execute format('alter table %s enable always trigger guard_version', relation);
    execute format('alter table %s enable always trigger guard_closing', relation);
    execute format('alter table %s enable always trigger guard_opening', relation);
    execute format('alter table %s enable always trigger refuse_rewriting', relation);
    execute format('alter table %s enable always trigger refuse_truncating', relation);
    execute format('grant select, insert, update (change_to) on %s to yuanheng_app', relation);
end $$;

revoke execute on function protect_appended(regclass), protect_ledger(regclass) from public;

create trigger draw_change before insert on change for each row execute function draw_change();
alter table change enable always trigger draw_change;
select protect_appended('change');
select protect_appended('row_identity');
select protect_appended('pack_version');
select protect_appended('pack_file');

grant select on change, row_identity, pack_version, pack_file, field_column, ledger_key to yuanheng_app;
grant insert (login, actor, kind, reason, source) on change to yuanheng_app;
grant insert on row_identity to yuanheng_app;
grant usage, select on sequence row_id_seq to yuanheng_app;
