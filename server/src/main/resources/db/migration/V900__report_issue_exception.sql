-- Why a report was issued although its own check objected.
alter table report_issue add column exception text check (length(exception) between 1 and 500);
