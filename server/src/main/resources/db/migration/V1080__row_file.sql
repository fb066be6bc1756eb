-- Files and photos of rows. Content is kept once per hash; who added or removed a file, when and why, is only ever added.
create table file_content (
    hash    text primary key check (hash ~ '^[0-9a-f]{64}$'),
    content bytea not null
);

create table row_file (
    id     bigint generated always as identity primary key,
    ledger text        not null,
    row_id bigint      not null references row_identity,
    hash   text        not null references file_content,
    name   text        not null,
    kind   text        not null,
    bytes  integer     not null,
    note   text,
    login  text        not null,
    actor  text        not null,
    at     timestamptz not null default clock_timestamp()
);
create index row_file_row on row_file (row_id);

create table row_file_removal (
    row_file bigint primary key references row_file,
    reason   text        not null,
    login    text        not null,
    actor    text        not null,
    at       timestamptz not null default clock_timestamp()
);

select protect_appended('file_content');
select protect_appended('row_file');
select protect_appended('row_file_removal');

grant select, insert on file_content to yuanheng_app;
grant select, insert (ledger, row_id, hash, name, kind, bytes, note, login, actor) on row_file to yuanheng_app;
grant select, insert (row_file, reason, login, actor) on row_file_removal to yuanheng_app;
