import type { Instant } from '@ledger/kernel';
import type { ProjectionTransaction } from '@ledger/projection';
import { OPEN_END } from './tables.js';
import type { Version, Versions } from './versions.js';

/** A table of versions: the columns of what it keeps, with their types. */
export interface VersionTable<Row extends object> {
  readonly name: string;
  readonly columns: Readonly<Record<keyof Row & string, string>>;
}

const VERSION_COLUMNS = {
  task: 'text',
  key: 'text',
  fromPosition: 'bigint',
  untilPosition: 'bigint',
  closedAt: 'timestamptz',
};

/** Values that stand for no bound. */
const UNBOUNDED: Readonly<Record<string, string>> = { fromAt: '-infinity', untilAt: 'infinity' };

/**
 * Ends and begins versions, and removes those that ended before an instant.
 *
 * @param goneBefore by recorded time, so that the same versions are left whenever this runs
 */
export async function writeVersions<Row extends object>(
  tx: ProjectionTransaction,
  { name, columns }: VersionTable<Row>,
  versions: Versions<Row>,
  goneBefore: Instant,
): Promise<void> {
  const isGone = ({ until }: Version<Row>) => until !== null && until.recordedTime < goneBefore;
  const kept = versions.opened.filter((version) => !isGone(version));
  const gone = versions.opened.filter(isGone).map(({ until }) => until?.position ?? 0n);
  await tx.query(closing(name), [JSON.stringify(versions.closings.map(ended))]);
  await tx.query(beginning(name, columns), [JSON.stringify(kept.map(begun))]);
  await tx.query(removing(name), [goneBefore, String(gone.reduce(laterPosition, 0n))]);
}

function laterPosition(a: bigint, b: bigint): bigint {
  return a > b ? a : b;
}

function ended({ task, key, until }: Versions<object>['closings'][number]) {
  return { task, key, position: String(until.position), at: until.recordedTime };
}

function begun<Row extends object>({ task, key, row, from, until }: Version<Row>) {
  const version = {
    task,
    key,
    fromPosition: String(from.position),
    untilPosition: until === null ? OPEN_END : String(until.position),
    closedAt: until?.recordedTime ?? null,
  };
  const values = Object.entries({ ...version, ...row }).map(([field, value]: [string, unknown]) => [
    columnOf(field),
    value ?? UNBOUNDED[field] ?? null,
  ]);
  return Object.fromEntries(values) as object;
}

const closing = (table: string) => `
  update ${table} version set until_position = ended.position, closed_at = ended.at
  from json_to_recordset($1::json) as ended (task text, key text, position bigint, at timestamptz)
  where version.task = ended.task and version.key = ended.key
    and version.until_position = ${OPEN_END}`;

function beginning(table: string, columns: Readonly<Record<string, string>>): string {
  const types = Object.entries({ ...VERSION_COLUMNS, ...columns });
  const names = types.map(([field]) => columnOf(field)).join(', ');
  const typed = types.map(([field, type]) => `${columnOf(field)} ${type}`).join(', ');
  return `insert into ${table} (${names})
    select ${names} from json_to_recordset($1::json) as begun (${typed})`;
}

const removing = (table: string) => `
  with gone as (
    delete from ${table} where closed_at < $1::timestamptz returning until_position
  )
  update kept_from
  set position = greatest(position, $2::bigint, (select max(until_position) from gone))`;

function columnOf(field: string): string {
  return field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
