import type { Instant } from '@ledger/kernel';
import { arrayParameter, plainParameter, type ProjectionTransaction } from '@ledger/projection';
import { OPEN_END, type KeptVersion, type RowChange } from './version-changes.js';

/** Columns that a table of versions begins with. The rest says what holds. */
export const VERSION_COLUMNS = `obligation text collate "C" not null,
      from_at timestamptz not null,
      until_at timestamptz not null,
      from_position bigint not null,
      until_position bigint not null,
      gone_position bigint not null`;

export function versionsComment(table: string): string {
  return `comment on table ${table} is
      'what holds for T after from_at at positions from from_position on, before gone_position; from until_position on only for T up to and with until_at'`;
}

/**
 * Says that an obligation has few versions, before statistics are taken: those of one lie on one page, so that a sample of
 * pages holds far fewer obligations than there are, and reading by obligation seems dear.
 */
export function fewOfEach(table: string): string {
  return `alter table ${table} alter column obligation set (n_distinct = -0.25)`;
}

/** The columns of {@link VERSION_COLUMNS} with their types, as a set of rows is given to a statement. */
export const VERSION_FIELDS = `obligation text, from_at timestamptz, until_at timestamptz,
       from_position bigint, until_position bigint, gone_position bigint`;

/** The values of {@link VERSION_COLUMNS}. */
export function versionFields<Row>(version: KeptVersion<Row>) {
  return {
    obligation: version.task,
    from_at: version.from,
    until_at: version.until ?? 'infinity',
    from_position: String(version.fromPosition),
    until_position: String(version.untilPosition),
    gone_position: String(version.gonePosition),
  };
}

/** How a table keeps the instants between which its versions hold. */
export interface KeptInstants {
  readonly from: string;
  readonly until: string;
  /** @param ms milliseconds since 1970 as SQL, of type `float8` */
  readonly kept: (ms: string) => string;
  /** The milliseconds that stand for no end. */
  readonly never: number;
}

/** As {@link VERSION_COLUMNS} do. Numbers are passed, which the server parses much faster than text. */
const TIMES: KeptInstants = {
  from: 'from_at',
  until: 'until_at',
  kept: (ms) => `to_timestamp(${ms} / 1000)`,
  never: Infinity,
};

/** Ends versions that were kept before the batch. */
export async function endVersions(
  tx: ProjectionTransaction,
  table: string,
  changed: readonly RowChange[],
  instants: KeptInstants = TIMES,
): Promise<void> {
  if (changed.length === 0) return;
  const ending = (until: Instant | null) => (until === null ? instants.never : Date.parse(until));
  await tx.query(endingIn(table, instants), [
    arrayParameter(changed.map(({ task }) => task)),
    plainParameter(changed.map(({ from }) => Date.parse(from))),
    plainParameter(changed.map(({ until }) => (until === undefined ? null : ending(until)))),
    plainParameter(changed.map(({ untilPosition }) => untilPosition ?? null)),
    plainParameter(changed.map(({ gonePosition }) => gonePosition ?? null)),
  ]);
}

function endingIn(table: string, { from, until, kept }: KeptInstants): string {
  return `update ${table} version
    set ${until} = coalesce(${kept('changed.until_ms')}, version.${until}),
      until_position = coalesce(changed.until_position, version.until_position),
      gone_position = coalesce(changed.gone_position, version.gone_position)
    from unnest($1::text[], $2::float8[], $3::float8[], $4::bigint[], $5::bigint[])
      as changed (obligation, from_ms, until_ms, until_position, gone_position)
    where version.obligation = changed.obligation
      and version.${from} = ${kept('changed.from_ms')}
      and version.gone_position = ${OPEN_END}`;
}

/**
 * Condition under which a version is what holds at T as far as it was known at K.
 *
 * @param version name of the table or its alias
 * @param t T, exclusive, as SQL
 * @param k the last position that is known, as SQL
 */
export function holdsAt(version: string, t: string, k: string): string {
  return `${version}.from_at < ${t}::timestamptz
    and ${version}.from_position <= ${k}::bigint and ${version}.gone_position > ${k}::bigint
    and (${version}.until_at >= ${t}::timestamptz or ${version}.until_position > ${k}::bigint)`;
}
