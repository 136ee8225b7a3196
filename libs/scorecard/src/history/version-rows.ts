import { arrayParameter, plainParameter, type ProjectionTransaction } from '@ledger/projection';
import { fewOfEach, VERSION_COLUMNS, versionsComment, type KeptVersion } from '@ledger/task';
import type { ScoredObligation } from '../domain/obligation/scored-obligation.js';

export const VERSION_TABLES = [
  `create table obligation_version (
    ${VERSION_COLUMNS},
    ended_at timestamptz not null,
    excused boolean not null,
    facts text not null
  ) with (fillfactor = 80)`,
  versionsComment('obligation_version'),
  `create table obligation_key (
    kind text collate "C" not null,
    key text collate "C" not null,
    obligation text collate "C" not null
  )`,
  `comment on table obligation_key is
    'what obligations are found by: each agency that ever answered, each that was asked for a part, each document that was cited'`,
];

/**
 * Versions are found by the obligation alone. In an index that goes on with instant and position, PostgreSQL 18 thinks that
 * it has to skip from instant to instant, and reads the whole table for some hundred obligations instead.
 */
export const VERSION_INDEXES = [
  'create index obligation_version_of on obligation_version (obligation)',
  fewOfEach('obligation_version'),
  'alter table obligation_key add primary key (kind, key, obligation)',
];

/** Instants are passed as numbers, which the server parses much faster than text. */
const INSTANT = (column: string) => `to_timestamp(${column} / 1000)`;

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

export async function beginVersions(
  tx: ProjectionTransaction,
  opened: readonly KeptVersion<ScoredObligation>[],
): Promise<void> {
  if (opened.length === 0) return;
  await tx.query(BEGIN, [
    arrayParameter(opened.map(({ task }) => task)),
    plainParameter(opened.map(({ from }) => Date.parse(from))),
    plainParameter(opened.map(({ until }) => endOf(until))),
    plainParameter(opened.map(({ fromPosition }) => fromPosition)),
    plainParameter(opened.map(({ untilPosition }) => untilPosition)),
    plainParameter(opened.map(({ gonePosition }) => gonePosition)),
    plainParameter(opened.map(({ row }) => endOf(row.end?.at ?? null))),
    plainParameter(opened.map(({ row }) => row.excused.length > 0)),
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
