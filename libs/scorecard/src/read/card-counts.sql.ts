import { FLAG, NEVER } from '../history/obligation-side.js';
import {
  STATE,
  STATE_BITS,
  standingsOf,
  TOLD,
  unpackedState,
  type CountedQuestion,
} from './counted-standings.sql.js';

/** By what the obligations are to be named, those after $8 in order of their ids. */
type NamedBy = 'state' | 'document' | null;

/** What is asked besides the parameters of {@link standingsOf}. */
export interface CardCountsQuestion extends CountedQuestion {
  readonly named: NamedBy;
}

/**
 * One row of what a card is counted from: `groups` of obligations that it cannot tell apart; how many obligations of each of
 * the `documents` are in each bucket, as text, of which a card of some thousand documents is made faster than of JSON; and
 * how many tasks with several obligations there are by outcome as `shared`. Where the obligations of groups are named,
 * nothing opens a document, so that there are none. Days are those of Asia/Ho_Chi_Minh.
 */
export function cardCounts(schema: string, { named, ...question }: CardCountsQuestion): string {
  return `
    with ${standingsOf(schema, question)}, told as (
      select obligation, agency, task, task_group, priority, document, ${TOLD},
        ${DELAY} as delay, flags & ${String(FLAG.waiting)} <> 0 as waits
      from standing
    ), packed as materialized (
      select obligation, task, document, status, status in (2, 4) and waits as waits,
        concat_ws(' ', ${STATE_AND_DELAY}, task_group, priority, coalesce(result, ''), agency) as state
      from told
    ), shared as (
      select task, case when not bool_and(status < 2) then 0 when bool_or(status = 1) then 2 else 1 end
        as outcome
      from packed where task <> '' and status < 6 group by task having count(*) > 1
    ), groups as (
      select state, outcome, count(*) as count,
        json_agg(obligation) filter (where waits) as waiting
        ${named === 'state' ? `, ${OBLIGATIONS} as obligations` : ''}
      from packed left join shared on shared.task = packed.task and status < 6
      group by state, outcome
    ), documents as (
      select concat_ws(e'\\x1f', status, count(*), document${named === 'document' ? `, ${OBLIGATIONS}` : ''}) as part
      from packed where status < 6 group by document, status
    )
    select (select json_agg(groups) from groups) as groups,
      ${named === 'state' ? 'null' : `(select string_agg(part, e'\\x1e') from documents)`} as documents,
      (select json_agg(tasks) from (select outcome, count(*) from shared group by outcome) tasks)
        as shared`;
}

const OBLIGATIONS = `string_agg(obligation, ' ') filter (where obligation > $8)`;

const OFFSET_MS = 7 * 3_600_000;
const DAY_MS = 86_400_000;
const dayOf = (bound: string) => `(${bound} - 1 + ${String(OFFSET_MS)}) / ${String(DAY_MS)}`;
const UNTIL = `case when held_ms = ${String(NEVER)} then $2 else held_ms end`;
const DAYS = `${dayOf(`(${UNTIL})`)} - ${dayOf('late_since_ms')}`;

/** In the order of `DELAY_AGES`; null of what is not overdue. */
const DELAY = `case when status = 3 then
  (case when ${DAYS} <= 30 then 0 when ${DAYS} <= 90 then 1 when ${DAYS} <= 120 then 2 else 3 end) end`;

/** {@link STATE} with the age of the delay; so the groups are told apart by one short text. */
const STATE_AND_DELAY = `${STATE} | (coalesce(delay + 1, 0) << ${String(STATE_BITS)})`;

/** What that holds; the delay from 1, and 0 of what is not overdue. */
export function unpackedStateAndDelay(state: number) {
  return { ...unpackedState(state), delay: state >> STATE_BITS };
}
