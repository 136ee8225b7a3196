import { FLAG, MISSED_FROM_BIT, NEVER } from '../history/obligation-side.js';
import { classesAmong, IS_SILENT } from './side-classes.sql.js';

/**
 * Parameters: $1 period from, $2 cut, $3 passed until, $4 as of, $5 position, $6 whether causes exempt, $7 agencies.
 * Instants are milliseconds since 1970; all bounds as `viewpoint.ts` has them.
 */
const SEEN_AT = (side: string, t: string) => `${side}.from_ms < ${t}
  and ${side}.from_position <= $5 and ${side}.gone_position > $5
  and (${side}.until_ms >= ${t} or ${side}.until_position > $5)`;

const has = (flag: keyof typeof FLAG) => `flags & ${String(FLAG[flag])} <> 0`;

/** How many due instants were missed, by whichever side. */
const MISSED = `(flags >> ${String(MISSED_FROM_BIT)})`;

interface Instant {
  readonly due: string;
  readonly falls: string;
  readonly until: string;
}

/** Whether a missed instant has a cause that was confirmed by T. */
const excused = (due: string) => `coalesce(${due} = any(excused), false)`;
const counts = (due: string) => `not ($6 and ${excused(due)})`;

/**
 * What one due instant of the side says, as one number, so that those of an obligation can be added and or-ed: in the
 * period, a reason to count, overdue at the start of the period; from bit 8 on whether it is excused, from 16 on whether it
 * counts, from 24 on whether it was missed.
 */
const bitsOf = ({ due, falls, until }: Instant, missed: string) => {
  const inPeriod = `${falls} >= $1 and ${falls} < $2`;
  const lasted = `${missed} and ${counts(due)} and ${falls} < $1 and ${until} > $1`;
  return `(case when ${inPeriod} then 1 else 0 end)
    | (case when ${inPeriod} and (not ${missed} or ${counts(due)}) then 2 else 0 end)
    | (case when ${lasted} then 4 else 0 end)`;
};
const missesOf = ({ due }: Pick<Instant, 'due'>, missed: string) => `(case when ${missed} then
    ${String(2 ** 24)} + (case when ${excused(due)} then ${String(2 ** 8)} else 0 end)
      + (case when ${counts(due)} then ${String(2 ** 16)} else 0 end) else 0 end)`;

const ONE: Instant = { due: 'due_ms', falls: 'falls_ms', until: 'delay_until_ms' };
const EACH: Instant = { due: 'one.due', falls: 'one.falls', until: 'one.until' };
const LATE: Instant = { due: 'late_since_ms', falls: 'late_falls_ms', until: String(NEVER) };

/** Of the settled instants that the side answered for: nearly always one at the most. */
const SETTLED = (of: (instant: Instant, missed: string) => string, together: string) => `case own
    when 0 then 0
    when 1 then ${of(ONE, `(${has('missed')})`)}
    else (select ${together}(${of(EACH, '(one.missed = 1)')})
      from unnest(dues_ms, all_falls_ms, delays_until_ms, misses)
        as one (due, falls, until, missed)) end`;

/** What all sides of one obligation have in common. */
const SHARED = [
  'is_late',
  'is_new',
  'ending',
  'ended_ms',
  'late_since_ms',
  'held_ms',
  'result',
  'silences_ms',
  'task',
  'task_group',
  'priority',
  'document',
];

/** In the order of `STATUSES`. */
const STATUS = `case
    when not is_current then 9
    when ending = 1 then case when ${MISSED} > 0 or is_new then 1 else 0 end
    when ending > 1 then ending + 4
    when ${has('suspended')} then 5
    when not ${has('dated')} then 4
    when is_late then 3
    else 2 end`;

/** What is asked besides the parameters. */
export interface CountedQuestion {
  readonly everybody: boolean;
  /** The agencies are one side, not each one for itself. */
  readonly together: boolean;
  /** T is later than the cut, so that causes confirmed in between are looked for. */
  readonly excusedLater: boolean;
}

/** Keeps the planner from writing out each expression anew wherever its result is used. */
const ONCE = 'offset 0';

/** How every obligation stands from the side of every agency asked for. */
export function countedStandings(schema: string, question: CountedQuestion): string {
  const seen = classesAmong((condition) =>
    seenSides(`${schema}.obligation_side`, question, condition),
  );
  return `
    with ${standingsAmong(seen, question)},
      told as (select agency, size, ${TOLD} from standing ${ONCE}),
      packed as (select agency, size, ${STATE} as state, result from told)
    select agency, state, result, sum(size)::int as count from packed group by agency, state, result`;
}

/** Likewise one by one, as the named query `standing`, to be told of. */
export function standingsOf(schema: string, question: CountedQuestion): string {
  return standingsAmong(seenSides(`${schema}.obligation_side`, question), question);
}

/** @param seen a query of sides, or of such as stand for several */
function standingsAmong(seen: string, question: CountedQuestion): string {
  return `
    seen as (${seen}),
    instants as (
      select *, ${SETTLED(bitsOf, 'bit_or')} as settled_bits, ${SETTLED(missesOf, 'sum')} as settled_misses,
        is_late and flags & ${String(FLAG.latenessSettled)} = 0 as is_new
      from seen ${ONCE}
    ), added as (
      select *,
        settled_bits | case when is_new and is_current then ${bitsOf(LATE, 'true')} else 0 end as bits,
        settled_misses + case when is_new and is_current
          then ${missesOf(LATE, 'true')} else 0 end as tally
      from instants ${ONCE}
    )${question.together ? `, together as (${TOGETHER})` : ''}, standing as (
      select *, ${STATUS} as status, is_current and ending < 2 as in_bucket,
        ${MISSED} > settled_misses >> 24 or (is_new and not is_current) as others_missed,
        tally >> 24 as missed, (tally >> 16) & 255 as counting, (tally >> 8) & 255 as excused_misses
      from ${question.together ? 'together' : 'added'} where left_ms >= $1 or bits & 1 <> 0
      ${ONCE}
    )`;
}

/** The rows of several agencies that are looked at as one side: what they have in common, and what each adds. */
const TOGETHER = `
  select obligation, max(agency) filter (where is_current) as agency,
    bool_or(is_current) as is_current, bit_or(flags) as flags, max(left_ms) as left_ms,
    bit_or(bits) as bits, sum(tally)::bigint as tally,
    sum(settled_misses)::bigint as settled_misses,
    ${SHARED.map((column) => `any_value(${column}) as ${column}`).join(', ')}
  from added group by obligation`;

function seenSides(
  sides: string,
  { everybody, excusedLater }: CountedQuestion,
  condition = 'true',
): string {
  const later = `left join lateral (
      select later.excused_ms from ${sides} later
      where ${everybody ? '' : 'later.agency = any($7::text[]) and'} later.agency = side.agency
        and later.obligation = side.obligation
        and later.excused_ms is not null and ${SEEN_AT('later', '$4')}
        and (side.flags & ${String(FLAG.missed)} <> 0 or side.own > 1 or side.late_after_ms < $3)
    ) later on true`;
  return `
    select side.*, ${excusedLater ? 'later.excused_ms' : 'side.excused_ms'} as excused,
      side.flags & ${String(FLAG.current)} <> 0 as is_current,
      side.ending = 0 and side.flags & ${String(FLAG.suspended)} = 0
        and side.late_after_ms < $3 as is_late
    from ${sides} side ${excusedLater ? later : ''}
    where ${everybody ? '' : 'side.agency = any($7::text[]) and'} ${SEEN_AT('side', '$2')}
      and side.ended_ms >= $1 and $4::bigint >= $2 and ${condition}`;
}

/** Marks and reasons as bits, in the order of `MARKS` and `REASONS`. */
export const TOLD = `status, counting,
    (case when in_bucket and others_missed then 1 else 0 end)
      | (case when missed > 0 and excused_misses = missed then 2 else 0 end)
      | (case when status in (2, 4, 5) and missed > 0 then 4 else 0 end)
      | (case when ${has('enteredLate')} then 8 else 0 end)
      | (case when not in_bucket and ${has('closedWhenOverdue')} then 16 else 0 end) as marks,
    (case when bits & 2 <> 0 then 1 else 0 end)
      | (case when in_bucket and bits & 4 <> 0 then 2 else 0 end)
      | (case when in_bucket and ending = 1 and ended_ms >= $1 and ended_ms < $2 then 4 else 0 end)
      as reasons,
    case when status < 2 then result end as result,
    ${IS_SILENT} as silent`;

/** How an obligation stands as one number, so that groups are told apart at once. */
export const STATE = `status | (counting::int << 4) | (marks << 12) | (reasons << 17)
  | (silent::int << 20)`;

/** How many bits that takes. */
export const STATE_BITS = 21;

/** What {@link STATE} holds. */
export function unpackedState(state: number) {
  return {
    status: state & 15,
    counting: (state >> 4) & 255,
    marks: (state >> 12) & 31,
    reasons: (state >> 17) & 7,
    silent: (state & (1 << 20)) !== 0,
  };
}
