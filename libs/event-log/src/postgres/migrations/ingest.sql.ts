/** Restore and log copy: events that are already history, so the clock is not compared. Migrator only. */
export const CREATE_INGEST = `
create function ledger_log.adopt(p_origin uuid) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $body$
begin
  lock table ledger_log.identity in exclusive mode;
  if exists (select from ledger_log.events) then
    if exists (select from ledger_log.identity i where i.origin <> p_origin) then
      raise exception 'the log holds events of another origin' using errcode = 'LG001';
    end if;
  else
    update ledger_log.identity set origin = p_origin, log = gen_random_uuid();
  end if;
end $body$;

create function ledger_log.ingest(
  p_after bigint, p_stream text[], p_revision bigint[], p_prev text[],
  p_id uuid[], p_recorded_ms bigint[], p_start int[], p_size int[], p_bytes bytea
) returns bigint
language plpgsql security definer
set search_path = pg_catalog, pg_temp
set plan_cache_mode = force_generic_plan
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
as $body$
declare
  v_head bigint;
  v_time bigint;
  v_misplaced text;
begin
  lock table ledger_log.identity in exclusive mode;
  select e.position, e.recorded_ms into v_head, v_time from ledger_log.events e order by e.position desc limit 1;
  if coalesce(v_head, 0) <> p_after then
    raise exception '%', coalesce(v_head, 0) using errcode = 'LG001';
  end if;

  with event as materialized (
    select v.*, substring(p_bytes from v.start for v.size) as bytes,
      sha256('\\x00'::bytea || substring(p_bytes from v.start for v.size)) as leaf
    from unnest(p_stream, p_revision, p_prev, p_id, p_recorded_ms, p_start, p_size)
      with ordinality as v(stream, revision, prev, id, recorded_ms, start, size, n)
  ), linked as materialized (
    select e.*, lag(e.revision) over mates as mate_revision, lag(e.leaf) over mates as mate_leaf
    from event e window mates as (partition by e.stream order by e.n)
  ), checked as materialized (
    select l.*,
      l.revision = coalesce(l.mate_revision, latest.revision, -1) + 1
        and l.prev is not distinct from encode(coalesce(l.mate_leaf, latest.leaf), 'hex') as follows
    from linked l
    left join lateral (
      select s.revision, s.leaf from ledger_log.events s
      where s.stream = l.stream and l.mate_revision is null order by s.revision desc limit 1
    ) latest on true
  ), written as (
    insert into ledger_log.events (position, stream, revision, id, recorded_ms, leaf, bytes)
    select p_after + c.n, c.stream, c.revision, c.id,
      greatest(v_time, max(c.recorded_ms) over (order by c.n)), c.leaf, c.bytes
    from checked c
    where (select bool_and(f.follows) from checked f)
  )
  select c.stream into v_misplaced from checked c where not c.follows order by c.n limit 1;
  if v_misplaced is not null then
    raise exception '%', v_misplaced using errcode = 'LG002';
  end if;

  perform pg_notify('ledger_log', '');
  return p_after + cardinality(p_id);
end $body$;

revoke all on function ledger_log.adopt, ledger_log.ingest from public;
grant execute on function ledger_log.adopt, ledger_log.ingest to ledger_migrator;
`;
