import type { ClientBase, QueryResultRow } from 'pg';
import type { Post } from '../person.js';
import type {
  ErasureRecord,
  LookUpRecord,
  PersonRecord,
  RegisterRecord,
} from './person-records.js';

const PAGE = 500;

/** One table of the register, read page by page in order of its key. */
interface Table<Row extends QueryResultRow, Told extends RegisterRecord> {
  readonly sql: string;
  /** Before every key. */
  readonly first: string;
  readonly keyOf: (record: Told) => string;
  readonly recordOf: (row: Row) => Told;
}

interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly posts: readonly Post[];
  readonly registered_at: Date;
  readonly corrected_at: Date | null;
}

const PEOPLE: Table<PersonRow, PersonRecord> = {
  sql: `select id, name, posts, registered_at, corrected_at
    from person.person where id > $1 order by id limit $2`,
  first: '',
  keyOf: ({ id }) => id,
  recordOf: ({ registered_at, corrected_at, ...person }) => ({
    kind: 'person',
    ...person,
    registeredAt: registered_at.toISOString(),
    correctedAt: corrected_at?.toISOString() ?? null,
  }),
};

interface ErasureRow {
  readonly person: string;
  readonly erased_at: Date;
  readonly by: string;
  readonly reason: string;
}

const ERASURES: Table<ErasureRow, ErasureRecord> = {
  sql: `select person, erased_at, by, reason
    from person.erasure where person > $1 order by person limit $2`,
  first: '',
  keyOf: ({ person }) => person,
  recordOf: ({ erased_at, ...erasure }) => ({
    kind: 'erasure',
    ...erasure,
    erasedAt: erased_at.toISOString(),
  }),
};

interface LookUpRow extends Omit<LookUpRecord, 'kind' | 'lookedUpAt'> {
  readonly looked_up_at: Date;
}

const LOOK_UPS: Table<LookUpRow, LookUpRecord> = {
  sql: `select number, person, looked_up_at, by, agency, purpose, found
    from person.look_up where number > $1::bigint order by number limit $2`,
  first: '0',
  keyOf: ({ number }) => number,
  recordOf: ({ looked_up_at, ...lookUp }) => ({
    kind: 'look-up',
    ...lookUp,
    lookedUpAt: looked_up_at.toISOString(),
  }),
};

/** Everything that the register holds: people, erasures, look-ups, each in order of its key. */
export async function* listRegister(
  client: ClientBase,
): AsyncGenerator<RegisterRecord, void, void> {
  yield* recordsOf(client, PEOPLE);
  yield* recordsOf(client, ERASURES);
  yield* recordsOf(client, LOOK_UPS);
}

/** The look-ups from one number to another, both inclusive. */
export async function lookUpsBetween(
  client: ClientBase,
  first: string,
  last: string,
): Promise<readonly LookUpRecord[]> {
  const { rows } = await client.query<LookUpRow>(
    `select number, person, looked_up_at, by, agency, purpose, found
     from person.look_up where number between $1::bigint and $2::bigint order by number`,
    [first, last],
  );
  return rows.map(LOOK_UPS.recordOf);
}

async function* recordsOf<Row extends QueryResultRow, Told extends RegisterRecord>(
  client: ClientBase,
  { sql, first, keyOf, recordOf }: Table<Row, Told>,
): AsyncGenerator<Told, void, void> {
  for (let after = first; ;) {
    const { rows } = await client.query<Row>(sql, [after, PAGE]);
    const records = rows.map(recordOf);
    yield* records;
    const last = records.at(-1);
    if (rows.length < PAGE || last === undefined) return;
    after = keyOf(last);
  }
}
