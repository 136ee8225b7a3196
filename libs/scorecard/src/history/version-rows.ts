import { arrayParameter, type ProjectionTransaction } from '@ledger/projection';
import { OPEN_END, type KeptVersion, type RowChange } from '@ledger/task';
import type { ScoredObligation } from '../domain/obligation/scored-obligation.js';
import { endedColumns, listOf } from './row-columns.js';

export const VERSION_TABLES = [
  `create table obligation_version (
    obligation text collate "C" not null,
    from_at timestamptz not null,
    until_at timestamptz not null,
    from_position bigint not null,
    until_position bigint not null,
    gone_position bigint not null,
    ended_at timestamptz not null,
    excused boolean not null,
    facts text not null
  ) with (fillfactor = 80)`,
  `comment on table obligation_version is
    'facts that hold for T after from_at at positions from from_position on, before gone_position; from until_position on only for T up to and with until_at'`,
  `create table obligation_key (
    kind text collate "C" not null,
    key text collate "C" not null,
    obligation text collate "C" not null
  )`,
  `comment on table obligation_key is
    'what obligations are found by: each agency that ever answered, each that was asked for a part, each document that was cited'`,
];

export const VERSION_INDEXES = [
  'alter table obligation_version add primary key (obligation, from_at, from_position)',
  'alter table obligation_key add primary key (kind, key, obligation)',
];

/** Instants are passed as numbers, which the server parses much faster than text. */
const INSTANT = (column: string) => `to_timestamp(${column} / 1000)`;

const CHANGE = `
  update obligation_version version
  set until_at = coalesce(${INSTANT('changed.until_at')}, version.until_at),
    until_position = coalesce(changed.until_position, version.until_position),
    gone_position = coalesce(changed.gone_position, version.gone_position)
  from unnest($1::text[], $2::float8[], $3::float8[], $4::bigint[], $5::bigint[])
    as changed (obligation, from_at, until_at, until_position, gone_position)
  where version.obligation = changed.obligation
    and version.from_at = ${INSTANT('changed.from_at')}
    and version.gone_position = ${String(OPEN_END)}`;

const BEGIN = `
  insert into obligation_version (obligation, from_at, until_at, from_position, until_position,
    gone_position, ended_at, excused, facts)
  select obligation, ${INSTANT('from_at')}, ${INSTANT('until_at')}, from_position,
    until_position, gone_position, ${INSTANT('ended_at')}, excused, facts
  from unnest($1::text[], $2::float8[], $3::float8[], $4::bigint[], $5::bigint[], $6::bigint[],
    $7::float8[], $8::boolean[], string_to_array($9, e'\\x1e'))
    as opened (obligation, from_at, until_at, from_position, until_position, gone_position,
      ended_at, excused, facts)`;

const FIND = `
  insert into obligation_key (kind, key, obligation)
  select distinct kind, key, obligation
  from unnest($1::text[], $2::text[], $3::text[]) as found (kind, key, obligation)
  on conflict do nothing`;

/** Separates JSON texts: in JSON, a control character is always escaped. */
const SEPARATOR = '\x1e';

/** Ends rows that were written before. */
export async function changeVersions(
  tx: ProjectionTransaction,
  changed: readonly RowChange[],
): Promise<void> {
  if (changed.length === 0) return;
  await tx.query(CHANGE, [...endedColumns(changed, endOf)]);
}

export async function beginVersions(
  tx: ProjectionTransaction,
  opened: readonly KeptVersion<ScoredObligation>[],
): Promise<void> {
  if (opened.length === 0) return;
  await tx.query(BEGIN, [
    arrayParameter(opened.map(({ task }) => task)),
    listOf(opened.map(({ from }) => Date.parse(from))),
    listOf(opened.map(({ until }) => endOf(until))),
    listOf(opened.map(({ fromPosition }) => fromPosition)),
    listOf(opened.map(({ untilPosition }) => untilPosition)),
    listOf(opened.map(({ gonePosition }) => gonePosition)),
    listOf(opened.map(({ row }) => endOf(row.end?.at ?? null))),
    listOf(opened.map(({ row }) => row.excused.length > 0)),
    opened.map(({ row }) => JSON.stringify(row)).join(SEPARATOR),
  ]);
  const keys = opened.flatMap(keysOf);
  await tx.query(
    FIND,
    ([0, 1, 2] as const).map((column) => arrayParameter(keys.map((key) => key[column]))),
  );
}

function keysOf({
  row: { obligation, answering, dealings, subject },
}: KeptVersion<ScoredObligation>) {
  return [
    ...answering.map(({ agency }) => ['agency', agency, obligation] as const),
    ...dealings.parts.map(({ coordinator }) => ['coordinator', coordinator, obligation] as const),
    ['document', subject.document, obligation] as const,
  ];
}

function endOf(until: string | null): number {
  return until === null ? Infinity : Date.parse(until);
}
