-- Statistics after a large change. Until the server gathers them by itself, up to a minute later, a list sorted behind a
-- reference was planned a hundred times too dear. Only an owner may analyse, and only ledgers are analysed through this.
create function analyse_ledger(code text) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    if exists (select from public.ledger_key where ledger = code) then
        execute format('analyze public.%I', 'ledger_' || code);
    end if;
end $$;

revoke execute on function analyse_ledger(text) from public;
grant execute on function analyse_ledger(text) to yuanheng_app;
