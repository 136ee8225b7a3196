/**
 * The only way to write an event. One call takes a batch of appends and judges each by itself, so that a conflict
 * fails no neighbour. A batch holds at most one append of a stream (the queue sees to that).
 *
 * Positions are handed out under one lock that is held to the end of the transaction: they are dense and in commit
 * order, so \`position > n\` can never skip an event. The lock is on a table nobody else may lock, and the head is read
 * from the index of \`events\`: there is no row that every append updates, hence no dead versions of one that a forgotten
 * transaction elsewhere could make ever slower to find (ADR 0003).
 *
 * The planner knows nothing of the arrays' sizes; the settings keep it on the indexes whatever the table's size was
 * when the plan was made.
 */
export const CREATE_APPEND = `
create function ledger_log.append(
  p_log uuid, p_append int[], p_stream text[], p_expected bigint[], p_revision bigint[], p_prev text[],
  p_id uuid[], p_recorded_ms bigint[], p_start int[], p_size int[], p_bytes bytea
) returns table (outcome text, revision bigint, "position" bigint, leaf bytea, ahead_ms bigint)
language plpgsql security definer
set search_path = pg_catalog, pg_temp
set plan_cache_mode = force_generic_plan
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
as $body$
#variable_conflict use_column
declare
  v_now bigint;
begin
  lock table ledger_log.identity in exclusive mode;
  if not exists (select from ledger_log.identity i where i.log = p_log) then
    raise exception 'the log was replaced since it was opened' using errcode = 'LG003';
  end if;
  v_now := extract(epoch from clock_timestamp()) * 1000;

  return query
  with event as materialized (
    select v.*, substring(p_bytes from v.start for v.size) as bytes
    from unnest(p_append, p_stream, p_expected, p_revision, p_prev, p_id, p_recorded_ms, p_start, p_size)
      with ordinality as v(append, stream, expected, revision, prev, id, recorded_ms, start, size, n)
  ), found as materialized (
    select e.*, known.position as known_position, known.leaf as known_leaf,
      known.stream = e.stream and known.revision = e.revision and known.bytes = e.bytes as same,
      coalesce(latest.revision, -1) as actual, encode(latest.leaf, 'hex') as actual_leaf
    from event e
    left join lateral (select k.* from ledger_log.events k where k.id = e.id) known on true
    left join lateral (
      select l.revision, l.leaf from ledger_log.events l
      where l.stream = e.stream and e.revision = e.expected + 1
      order by l.revision desc limit 1
    ) latest on true
  ), judged as materialized (
    select f.*,
      lead(f.append) over (order by f.n) is distinct from f.append as is_last,
      first_value(f.actual) over whole as append_actual,
      max(f.recorded_ms) over whole - v_now as ahead_ms,
      case
        when bool_and(coalesce(f.same, false)) over whole then 'repeated'
        when bool_or(f.known_position is not null) over whole then 'reused'
        when first_value(f.actual) over whole <> f.expected then 'conflict'
        when first_value(f.actual_leaf) over whole is distinct from first_value(f.prev) over whole then 'misplaced'
        when max(f.recorded_ms) over whole > v_now + 2000 then 'skewed'
        when min(f.recorded_ms) over whole < v_now - 30000 then 'skewed'
        else 'recorded'
      end as outcome
    from found f
    window whole as (partition by f.append order by f.n rows between unbounded preceding and unbounded following)
  ), head as materialized (
    select coalesce(max(h.position), 0) as position, max(h.recorded_ms) as recorded_ms
    from (select e.position, e.recorded_ms from ledger_log.events e order by e.position desc limit 1) h
  ), placed as materialized (
    select j.*,
      case when j.outcome = 'recorded'
        then h.position + count(*) filter (where j.outcome = 'recorded') over (order by j.n)
        else j.known_position end as position,
      greatest(h.recorded_ms, max(j.recorded_ms) filter (where j.outcome = 'recorded') over (order by j.n))
        as running_ms,
      case when j.outcome = 'recorded' then sha256('\\x00'::bytea || j.bytes) else j.known_leaf end as leaf
    from judged j cross join head h
  ), written as (
    insert into ledger_log.events (position, stream, revision, id, recorded_ms, leaf, bytes)
    select p.position, p.stream, p.revision, p.id, p.running_ms, p.leaf, p.bytes
    from placed p where p.outcome = 'recorded'
  )
  select p.outcome,
    case when p.outcome in ('recorded', 'repeated') then p.revision else p.append_actual end,
    p.position, p.leaf, p.ahead_ms
  from placed p where p.is_last order by p.n;

  perform pg_notify('ledger_log', '');
end $body$;

revoke all on function ledger_log.append from public;
grant execute on function ledger_log.append to ledger_appender;
`;
