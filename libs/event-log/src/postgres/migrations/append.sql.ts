/**
 * The only way to write an event. One call takes a batch of appends and gives each its own outcome, so that a conflict
 * fails no neighbour. A batch holds at most one append of a stream (the queue sees to that).
 *
 * Positions are handed out under one lock that is held to the end of the transaction: they are dense and in commit
 * order, so \`position > n\` can never skip an event. The lock is on a table nobody else may lock, and the head is read
 * from the index of \`events\`: there is no row that every append updates, hence no dead versions of one that a forgotten
 * transaction elsewhere could make ever slower to find (ADR 0003).
 *
 * Nearly always nothing stands against any append of a batch and its events were sealed in its order. To find that out
 * is much cheaper than to say what is otherwise: only then is each append judged by itself.
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
  v_known boolean;
  v_head bigint;
  v_time bigint;
  v_clear boolean;
begin
  lock table ledger_log.identity in exclusive mode;
  v_now := extract(epoch from clock_timestamp()) * 1000;
  select i.log = p_log, coalesce(h.position, 0), h.recorded_ms into v_known, v_head, v_time
  from ledger_log.identity i
  left join lateral (
    select e.position, e.recorded_ms from ledger_log.events e order by e.position desc limit 1
  ) h on true;
  if not v_known then
    raise exception 'the log was replaced since it was opened' using errcode = 'LG003';
  end if;

  select bool_and(
    v.recorded_ms between v_now - 30000 and v_now + 2000
    and (v.n = 1 or v.recorded_ms >= p_recorded_ms[v.n - 1])
    and not exists (select from ledger_log.events k where k.id = v.id)
    and case
      when v.append is not distinct from p_append[v.n - 1]
        then v.stream = p_stream[v.n - 1] and v.revision = p_revision[v.n - 1] + 1
      when v.revision <> v.expected + 1
        or exists (select from ledger_log.events s where s.stream = v.stream and s.revision = v.revision) then false
      when v.expected = -1 then v.prev is null
      else exists (
        select from ledger_log.events s
        where s.stream = v.stream and s.revision = v.expected and encode(s.leaf, 'hex') = v.prev
      )
    end
  ) into v_clear
  from unnest(p_append, p_stream, p_expected, p_revision, p_prev, p_id, p_recorded_ms)
    with ordinality as v(append, stream, expected, revision, prev, id, recorded_ms, n);

  if v_clear then
    return query
    with written as (
      insert into ledger_log.events (position, stream, revision, id, recorded_ms, leaf, bytes)
      select v_head + v.n, v.stream, v.revision, v.id,
        greatest(v_time, v.recorded_ms),
        sha256('\\x00'::bytea || substring(p_bytes from v.start for v.size)),
        substring(p_bytes from v.start for v.size)
      from unnest(p_stream, p_revision, p_id, p_recorded_ms, p_start, p_size)
        with ordinality as v(stream, revision, id, recorded_ms, start, size, n)
      returning (position - v_head)::int as n, revision, position, leaf
    )
    select 'recorded', w.revision, w.position, w.leaf, null::bigint
    from written w where p_append[w.n] is distinct from p_append[w.n + 1] order by w.n;
  else
    return query select j.* from ledger_log.judge_appends(
      p_append, p_stream, p_expected, p_revision, p_prev, p_id, p_recorded_ms, p_start, p_size, p_bytes,
      v_now, v_head, v_time
    ) j;
  end if;

  perform pg_notify('ledger_log', '');
end $body$;

revoke all on function ledger_log.append from public;
grant execute on function ledger_log.append to ledger_appender;
`;
