-- Views of a ledger that somebody keeps: which columns, filter and order. They belong to one user and show nothing by themselves:
-- the rows are read each time within what that user may see.
create table ledger_view (
    id       bigint generated always as identity primary key,
    login    text        not null,
    park     text        not null,
    ledger   text        not null,
    title    text        not null,
    settings text        not null,
    kept_at  timestamptz not null
);
create unique index ledger_view_title on ledger_view (login, park, ledger, title);

grant select, insert, delete on ledger_view to yuanheng_app;
grant update (settings, kept_at) on ledger_view to yuanheng_app;
