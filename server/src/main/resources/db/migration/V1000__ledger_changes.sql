-- What changed between two change numbers, without reading what did not: the sweep of what is due looks at these only.
create function index_changes(code text) returns void language plpgsql as $$
begin
    execute format('create index if not exists %I on public.%I (change_from)', code || '_opened', 'ledger_' || code);
    execute format('create index if not exists %I on public.%I (change_to) where change_to is not null', code || '_closed', 'ledger_' || code);
end $$;

revoke execute on function index_changes(text) from public;

select index_changes(ledger) from ledger_key;
