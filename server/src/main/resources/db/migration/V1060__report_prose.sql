-- The words people wrote around the figures of a report: each save is a version, and none is ever changed.
create table report_prose (
    report   text not null,
    park     text not null,
    period   text not null,
    version  integer not null check (version > 0),
    -- by line, the text with {{1}}, {{2}} where its figures stand; JSON
    lines    text not null,
    at       timestamptz not null,
    by_login text not null,
    by_name  text not null,
    primary key (park, report, period, version)
);

grant select, insert on report_prose to yuanheng_app;

-- What was in force when a report was issued, so that it can be written again word for word.
alter table report_issue add column prose text;
