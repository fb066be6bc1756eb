-- Issued reports: written once, never changed. The application role may add lines and read them, nothing else.
create sequence report_issue_id_seq;

create table report_issue (
    id           bigint primary key,
    kind         text not null check (kind in ('issued', 'masked')),
    original     bigint references report_issue (id),
    report       text not null,
    park         text not null,
    period       text not null,
    change       bigint not null,
    definitions  text not null,
    pack_version text not null,
    template     text not null,
    manifest     text not null,
    html         text not null,
    docx         bytea not null,
    sha256       text not null check (length(sha256) = 64),
    at           timestamptz not null,
    by_login     text not null,
    by_name      text not null,
    check ((kind = 'masked') = (original is not null))
);

create index report_issue_park on report_issue (park, id desc);

grant select, insert on report_issue to yuanheng_app;
grant usage on sequence report_issue_id_seq to yuanheng_app;
