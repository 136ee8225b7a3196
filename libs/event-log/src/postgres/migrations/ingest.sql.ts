/**
 * Restore and log copy: events that are already history, so the clock is not compared. Migrator only.
 *
 * Bytes are cut out of their parameter twice, once to be hashed and once to be written, and never carried through the
 * window and the sort between: a batch of them is more than `work_mem` holds and would go through a file each time.
 */
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
  v_leaf bytea[];
  v_misplaced bigint;
begin
  lock table ledger_log.identity in exclusive mode;
  select e.position, e.recorded_ms into v_head, v_time from ledger_log.events e order by e.position desc limit 1;
  if coalesce(v_head, 0) <> p_after then
    raise exception '%', coalesce(v_head, 0) using errcode = 'LG001';
  end if;

  with event as materialized (
    select v.*, sha256('\\x00'::bytea || substring(p_bytes from v.start for v.size)) as leaf
    from unnest(p_stream, p_revision, p_prev, p_start, p_size)
      with ordinality as v(stream, revision, prev, start, size, n)
  ), linked as (
    select e.n, e.stream, e.revision, e.prev,
      lag(e.revision) over mates as mate_revision, lag(e.leaf) over mates as mate_leaf
    from event e window mates as (partition by e.stream order by e.n)
  )
  select
    (select array_agg(e.leaf order by e.n) from event e),
    min(l.n) filter (where
      l.revision is distinct from coalesce(l.mate_revision, latest.revision, -1) + 1
      or l.prev is distinct from encode(coalesce(l.mate_leaf, latest.leaf), 'hex')
    )
  into v_leaf, v_misplaced
  from linked l
  left join lateral (
    select s.revision, s.leaf from ledger_log.events s
    where s.stream = l.stream and l.mate_revision is null order by s.revision desc limit 1
  ) latest on true;
  if v_misplaced is not null then
    raise exception '%', p_stream[v_misplaced] using errcode = 'LG002';
  end if;

  insert into ledger_log.events (position, stream, revision, id, recorded_ms, leaf, bytes)
  select p_after + v.n, v.stream, v.revision, v.id,
    greatest(v_time, max(v.recorded_ms) over (order by v.n)),
    v.leaf, substring(p_bytes from v.start for v.size)
  from unnest(p_stream, p_revision, p_id, p_recorded_ms, v_leaf, p_start, p_size)
    with ordinality as v(stream, revision, id, recorded_ms, leaf, start, size, n);

  perform pg_notify('ledger_log', '');
  return p_after + cardinality(p_id);
end $body$;

revoke all on function ledger_log.adopt, ledger_log.ingest from public;
grant execute on function ledger_log.adopt, ledger_log.ingest to ledger_migrator;
`;
