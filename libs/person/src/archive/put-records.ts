import type { ClientBase } from 'pg';
import type { RegisterRecord } from './person-records.js';

/** Whoever was erased here is not brought back; whoever is registered here is known better than the backup knows. */
const PEOPLE = `insert into person.person (id, name, posts, registered_at, corrected_at)
  select id, name, posts, "registeredAt", "correctedAt"
  from jsonb_to_recordset($1::jsonb) as backup (id text, name text, posts jsonb,
    "registeredAt" timestamptz, "correctedAt" timestamptz)
  where not exists (select from person.erasure e where e.person = backup.id)
  on conflict (id) do nothing`;

const ERASURES = `insert into person.erasure (person, erased_at, by, reason)
  select person, "erasedAt", by, reason
  from jsonb_to_recordset($1::jsonb) as backup (person text, "erasedAt" timestamptz, by text,
    reason text)
  on conflict (person) do nothing`;

/** Whoever the backup knows as erased is erased here too. */
const ERASED = `delete from person.person p
  using jsonb_to_recordset($1::jsonb) as backup (person text) where p.id = backup.person`;

const LOOK_UPS = `insert into person.look_up
    (number, person, looked_up_at, by, agency, purpose, found)
  overriding system value
  select number, person, "lookedUpAt", by, agency, purpose, found
  from jsonb_to_recordset($1::jsonb) as backup (number bigint, person text,
    "lookedUpAt" timestamptz, by text, agency text, purpose text, found boolean)
  on conflict (number) do nothing`;

const STATEMENTS: readonly (readonly [kind: RegisterRecord['kind'], sql: string])[] = [
  ['person', PEOPLE],
  ['erasure', ERASURES],
  ['erasure', ERASED],
  ['look-up', LOOK_UPS],
];

/** Puts in what the register does not hold, in the transaction of the caller. @returns how many people were added */
export async function putRecords(
  client: ClientBase,
  records: readonly RegisterRecord[],
): Promise<number> {
  let added = 0;
  for (const [kind, sql] of STATEMENTS) {
    const wanted = records.filter((record) => record.kind === kind);
    if (wanted.length === 0) continue;
    const { rowCount } = await client.query(sql, [JSON.stringify(wanted)]);
    if (kind === 'person') added += rowCount ?? 0;
  }
  return added;
}

/** The next look-up gets the number after the last one. */
export async function settleNumbers(client: ClientBase): Promise<void> {
  await client.query(
    `select setval(pg_get_serial_sequence('person.look_up', 'number'), max(number))
     from person.look_up having max(number) is not null`,
  );
}
