/** The recorded time never decreases along dense positions, so a binary search finds it without an index. */
export const CREATE_POSITION_AT = `
create function ledger_log.position_at(p_instant_ms bigint) returns bigint
language plpgsql stable set search_path = pg_catalog, pg_temp as $body$
declare
  v_low bigint := 0;
  v_high bigint;
  v_middle bigint;
begin
  select coalesce(max(e.position), 0) into v_high from ledger_log.events e;
  while v_low < v_high loop
    v_middle := (v_low + v_high + 1) / 2;
    if (select e.recorded_ms <= p_instant_ms from ledger_log.events e where e.position = v_middle) then
      v_low := v_middle;
    else
      v_high := v_middle - 1;
    end if;
  end loop;
  return v_low;
end $body$;

revoke all on function ledger_log.position_at from public;
grant execute on function ledger_log.position_at
  to ledger_migrator, ledger_appender, ledger_projector, ledger_reader;
`;
