import { arrayParameter, plainParameter, type ProjectionTransaction } from '@ledger/projection';
import { fewOfEach, type KeptInstants, type KeptVersion } from '@ledger/task';
import { NEVER, sidesOf, type ObligationSide } from './obligation-side.js';
import type { ScoredObligation } from '../domain/obligation/scored-obligation.js';

/**
 * The columns of a side beside those that tell when and from which position on it is seen. Those of one length come first,
 * and of them those that conditions are about: nothing behind them is read of a side that does not count, when the sides
 * of everybody are looked through.
 */
const SIDE_COLUMNS: Readonly<Record<string, string>> = {
  flags: 'integer not null',
  ending: 'smallint not null',
  own: 'smallint not null',
  ended_ms: 'bigint not null',
  left_ms: 'bigint not null',
  late_since_ms: 'bigint not null',
  late_after_ms: 'bigint not null',
  late_falls_ms: 'bigint not null',
  held_ms: 'bigint not null',
  due_ms: 'bigint not null',
  falls_ms: 'bigint not null',
  delay_until_ms: 'bigint not null',
  dues_ms: 'bigint[]',
  all_falls_ms: 'bigint[]',
  delays_until_ms: 'bigint[]',
  misses: 'bigint[]',
  excused_ms: 'bigint[]',
  silences_ms: 'bigint[]',
  result: 'text collate "C"',
  task: 'text collate "C" not null',
  task_group: 'text collate "C" not null',
  priority: 'text collate "C" not null',
  document: 'text collate "C" not null',
};

const SEEN_COLUMNS = 'from_ms, until_ms, from_position, until_position, gone_position';

export const SIDE_TABLES = [
  `create table obligation_side (
    from_ms bigint not null,
    until_ms bigint not null,
    from_position bigint not null,
    until_position bigint not null,
    gone_position bigint not null,
    ${Object.entries(SIDE_COLUMNS)
      .map(([column, type]) => `${column} ${type}`)
      .join(',\n    ')},
    agency text collate "C" not null,
    obligation text collate "C" not null
  ) with (fillfactor = 90)`,
  `comment on table obligation_side is
    'each version of an obligation from the side of each agency that answered for it, to be counted: instants in milliseconds since 1970'`,
];

/** The first covers all that is counted, so that the rows of an agency are read one after the other. */
export const SIDE_INDEXES = [
  `create index obligation_side_counted on obligation_side (agency, from_ms)
    include (until_ms, from_position, until_position, gone_position,
      ${Object.keys(SIDE_COLUMNS).join(', ')}, obligation)`,
  'create index obligation_side_of on obligation_side (obligation)',
  `create index obligation_side_excused on obligation_side (agency, obligation)
    include (${SEEN_COLUMNS}, excused_ms) where excused_ms is not null`,
  'create index obligation_side_several on obligation_side (agency) where own > 1',
  fewOfEach('obligation_side'),
];

/** How sides keep the instants of versions. */
export const SIDE_INSTANTS: KeptInstants = {
  from: 'from_ms',
  until: 'until_ms',
  kept: (ms) => `${ms}::bigint`,
  never: NEVER,
};

/** Arrays of arrays cannot be unnested one by one, so that those few columns travel as text. */
const BEGIN = `
  insert into obligation_side (agency, obligation, ${SEEN_COLUMNS}, ${Object.keys(SIDE_COLUMNS).join(', ')})
  select agency, obligation, ${SEEN_COLUMNS}, ${Object.entries(SIDE_COLUMNS)
    .map(([column, type]) => (type.endsWith('[]') ? `${column}::${type}` : column))
    .join(', ')}
  from unnest($1::text[], $2::text[], $3::bigint[], $4::bigint[], $5::bigint[], $6::bigint[],
    $7::bigint[], $8::integer[], $9::smallint[], $10::bigint[], $11::bigint[], $12::bigint[],
    $13::bigint[], $14::bigint[], $15::bigint[], $16::smallint[], $17::bigint[], $18::bigint[],
    $19::bigint[], $20::text[], $21::text[], $22::text[], $23::text[], $24::text[], $25::text[],
    $26::text[], $27::text[], $28::text[], $29::text[], $30::text[])
    as opened (agency, obligation, ${SEEN_COLUMNS}, flags, ending, ended_ms, left_ms,
      late_since_ms, late_after_ms, late_falls_ms, held_ms, own, due_ms, falls_ms, delay_until_ms,
      dues_ms, all_falls_ms, delays_until_ms, misses, excused_ms, silences_ms, result, task,
      task_group, priority, document)`;

export async function beginSides(
  tx: ProjectionTransaction,
  opened: readonly KeptVersion<ScoredObligation>[],
): Promise<void> {
  if (opened.length === 0) return;
  const rows = opened.flatMap((version) => sidesOf(version.row).map((side) => ({ version, side })));
  const seen = (value: (version: KeptVersion<ScoredObligation>) => number | bigint) =>
    plainParameter(rows.map(({ version }) => value(version)));
  await tx.query(BEGIN, [
    arrayParameter(rows.map(({ side }) => side.agency)),
    arrayParameter(rows.map(({ version }) => version.task)),
    seen(({ from }) => Date.parse(from)),
    seen(({ until }) => endMs(until)),
    seen(({ fromPosition }) => fromPosition),
    seen(({ untilPosition }) => untilPosition),
    seen(({ gonePosition }) => gonePosition),
    ...NUMBERS.map((column) => plainParameter(rows.map(({ side }) => side[column]))),
    ...ARRAYS.map((column) => plainParameter(rows.map(({ side }) => arrayText(column(side))))),
    plainParameter(rows.map(({ side }) => (side.result === null ? null : `"${side.result}"`))),
    ...TEXTS.map((column) => arrayParameter(rows.map(({ side }) => side[column]))),
  ]);
}

/** In the order of the statement's columns. */
const NUMBERS = [
  'flags',
  'ending',
  'endedMs',
  'leftMs',
  'lateSinceMs',
  'lateAfterMs',
  'lateFallsMs',
  'heldMs',
  'own',
  'dueMs',
  'fallsMs',
  'delayUntilMs',
] as const;

const TEXTS = ['task', 'taskGroup', 'priority', 'document'] as const;

const ARRAYS: readonly ((side: ObligationSide) => readonly number[] | null)[] = [
  ({ several }) => several?.dueMs ?? null,
  ({ several }) => several?.fallsMs ?? null,
  ({ several }) => several?.delayUntilMs ?? null,
  ({ several }) => several?.missed ?? null,
  ({ excusedMs }) => excusedMs,
  ({ silencesMs }) => silencesMs,
];

function arrayText(values: readonly number[] | null): string | null {
  return values === null ? null : `"{${values.join(',')}}"`;
}

function endMs(until: string | null): number {
  return until === null ? NEVER : Date.parse(until);
}
