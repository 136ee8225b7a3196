import type { ProjectionTransaction } from '@ledger/projection';
import { OPEN_END, type KeptVersion, type RowChange } from './version-changes.js';

/** Columns that every table of versions begins with, and its key. The rest says what holds. */
export const VERSION_COLUMNS = `obligation text collate "C" not null,
      from_at timestamptz not null,
      until_at timestamptz not null,
      from_position bigint not null,
      until_position bigint not null,
      gone_position bigint not null,
      primary key (obligation, from_at, from_position)`;

export function versionsComment(table: string): string {
  return `comment on table ${table} is
      'what holds for T after from_at at positions from from_position on, before gone_position; from until_position on only for T up to and with until_at'`;
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

/** Ends versions that were kept before the batch. */
export async function endVersions(
  tx: ProjectionTransaction,
  table: string,
  changed: readonly RowChange[],
): Promise<void> {
  if (changed.length === 0) return;
  const rows = changed.map(({ task, from, until, untilPosition, gonePosition }) => ({
    obligation: task,
    from_at: from,
    until_at: until ?? null,
    until_position: untilPosition === undefined ? null : String(untilPosition),
    gone_position: gonePosition === undefined ? null : String(gonePosition),
  }));
  await tx.query(
    `update ${table} version
     set until_at = coalesce(changed.until_at, version.until_at),
       until_position = coalesce(changed.until_position, version.until_position),
       gone_position = coalesce(changed.gone_position, version.gone_position)
     from json_to_recordset($1::json) as changed (obligation text, from_at timestamptz,
       until_at timestamptz, until_position bigint, gone_position bigint)
     where version.obligation = changed.obligation and version.from_at = changed.from_at
       and version.gone_position = ${OPEN_END}`,
    [JSON.stringify(rows)],
  );
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
