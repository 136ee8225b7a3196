/**
 * Judges each append of a batch by itself and writes those that nothing stands against. Only \`ledger_log.append\` calls
 * it, under its lock and settings.
 *
 * @param p_now the database's clock, p_head and p_time the last position and its recorded time; times in ms since 1970
 */
export const CREATE_JUDGE_APPENDS = `
create function ledger_log.judge_appends(
  p_append int[], p_stream text[], p_expected bigint[], p_revision bigint[], p_prev text[], p_id uuid[],
  p_recorded_ms bigint[], p_start int[], p_size int[], p_bytes bytea, p_now bigint, p_head bigint, p_time bigint
) returns table (outcome text, revision bigint, "position" bigint, leaf bytea, ahead_ms bigint)
language plpgsql as $body$
#variable_conflict use_column
begin
  return query
  with event as materialized (
    select v.*, substring(p_bytes from v.start for v.size) as bytes,
      v.revision = v.expected + row_number() over (partition by v.append order by v.n)
        and v.stream = first_value(v.stream) over (partition by v.append order by v.n) as follows
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
      max(f.recorded_ms) over whole - p_now as ahead_ms,
      case
        when bool_and(coalesce(f.same, false)) over whole then 'repeated'
        when bool_or(f.known_position is not null) over whole then 'reused'
        when first_value(f.actual) over whole <> f.expected or not bool_and(f.follows) over whole then 'conflict'
        when first_value(f.actual_leaf) over whole is distinct from first_value(f.prev) over whole then 'misplaced'
        when max(f.recorded_ms) over whole > p_now + 2000 then 'skewed'
        when min(f.recorded_ms) over whole < p_now - 30000 then 'skewed'
        else 'recorded'
      end as outcome
    from found f
    window whole as (partition by f.append order by f.n rows between unbounded preceding and unbounded following)
  ), placed as materialized (
    select j.*,
      case when j.outcome = 'recorded'
        then p_head + count(*) filter (where j.outcome = 'recorded') over (order by j.n)
        else j.known_position end as position,
      greatest(p_time, max(j.recorded_ms) filter (where j.outcome = 'recorded') over (order by j.n))
        as running_ms,
      case when j.outcome = 'recorded' then sha256('\\x00'::bytea || j.bytes) else j.known_leaf end as leaf
    from judged j
  ), written as (
    insert into ledger_log.events (position, stream, revision, id, recorded_ms, leaf, bytes)
    select p.position, p.stream, p.revision, p.id, p.running_ms, p.leaf, p.bytes
    from placed p where p.outcome = 'recorded'
  )
  select p.outcome,
    case when p.outcome in ('recorded', 'repeated') then p.revision else p.append_actual end,
    p.position, p.leaf, p.ahead_ms
  from placed p where p.is_last order by p.n;
end $body$;

revoke all on function ledger_log.judge_appends from public;
`;
