import type { ListTools } from '../lists/list-query.js';
import type { RegisterFilter } from './register-filter.js';

/** Others have the work, or an answer is awaited, so that it may be in time though it was due. */
const IS_HELD = '(version.late_after is null or version.late_after > version.due_at)';

/** What is open and held, and what of it is held for longer than until its due instant. */
const HELD = `version.course = 'open' and ${IS_HELD}`;
const HELD_BEYOND = `${HELD} and version.until_at > version.due_at`;

/** What is held at one T and K is little: it is found from when the holding ended, in time and in what was known. */
export const HELD_INDEXES = [
  `create index obligation_row_held_until on obligation_row
    (until_at, due_at, from_at, from_position, gone_position) include (obligation)
    where ${HELD_BEYOND.replaceAll('version.', '')}`,
  `create index obligation_row_held_known on obligation_row
    (until_position, from_position, until_at, due_at) include (obligation)
    where ${HELD.replaceAll('version.', '')}`,
];

/**
 * What is open in time, parted: what is due later, and the few that are held beyond their due instant. In order of due
 * instants, everything overdue comes before, and would have to be passed over.
 */
export function partsOf(
  { status }: RegisterFilter,
  { schema, pin, values }: Omit<ListTools, 'beyond'>,
): readonly string[] {
  if (status !== 'open-in-time') return [];
  const t = `${values.of(pin.asOf)}::timestamptz`;
  const k = `${values.of(String(pin.position))}::bigint`;
  const began = `version.due_at < ${t} and version.from_at < ${t} and version.from_position <= ${k}`;
  const held = `select version.obligation from ${schema}.obligation_row version where ${began}`;
  // As an array, or PostgreSQL would walk all that is overdue, of which it expects every third to be held.
  const beyond = `version.obligation = any(array(
    ${held} and ${HELD_BEYOND} and version.until_at >= ${t} and version.gone_position > ${k}
    union all ${held} and ${HELD} and version.until_at < ${t} and version.until_position > ${k}))`;
  return [`version.due_at >= ${t}`, `version.due_at < ${t} and ${beyond}`];
}
