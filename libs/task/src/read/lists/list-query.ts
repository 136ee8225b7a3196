import type { ListIdentity, Pin, SortKey } from '@ledger/platform';

/** Collects the values of a statement, each of which is only named in its text. */
export class SqlValues {
  readonly #values: unknown[] = [];

  get all(): readonly unknown[] {
    return this.#values;
  }

  /** The placeholder of a value. */
  of(value: unknown): string {
    this.#values.push(value);
    return `$${this.#values.length}`;
  }
}

/** A column that a list is sorted by, with the type in which a page's end is compared. */
interface SortColumn {
  readonly column: string;
  readonly type: 'timestamptz' | 'text' | 'bigint';
}

/** What a list makes its statement with. */
export interface ListTools {
  readonly schema: string;
  readonly pin: Pin;
  readonly values: SqlValues;
  /** Condition on what comes after the page before; none for the first. It is set beside what the list asks for. */
  readonly beyond: readonly string[];
}

/** One list: what of the register it shows, in which order. */
export interface ListQuery<Row extends object, Item> extends ListIdentity {
  /** Ends with a column that tells rows apart, so that no two pages share a row. */
  readonly sort: readonly SortColumn[];
  /** Largest first. */
  readonly descending?: boolean;
  /** Select list, tables and conditions; `version` is the table that is sorted. */
  sql(tools: ListTools): {
    readonly select: string;
    readonly from: string;
    readonly where: readonly string[];
    /**
     * Conditions that part what is looked for, so that each part is read in order by an index of its own; left out where
     * one index will do.
     */
    readonly parts?: readonly string[];
  };
  item(row: Row, pin: Pin): Item;
  key(row: Row): SortKey;
}

/** The statement of one page, and of one row more, which tells whether another page follows. */
export function pageStatement<Row extends object, Item>(
  list: ListQuery<Row, Item>,
  request: {
    readonly schema: string;
    readonly pin: Pin;
    readonly after: SortKey | null;
    readonly limit: number;
  },
): { readonly text: string; readonly values: readonly unknown[] } {
  const { schema, pin, after, limit } = request;
  const values = new SqlValues();
  const end = after === null ? [] : [beyond(list, after, values)];
  const { select, from, where, parts = [] } = list.sql({ schema, pin, values, beyond: end });
  const conditions = [...where, ...end];
  const most = values.of(limit + 1);
  const statement = (part: readonly string[]) =>
    `select ${select} from ${from} where ${[...conditions, ...part].join(' and ')}
      order by ${orderBy(list, ({ column }) => column)} limit ${most}`;
  if (parts.length === 0) return { text: statement([]), values: values.all };
  const all = parts.map((part) => `(${statement([part])})`).join(' union all ');
  const order = orderBy(list, ({ column }) => column.slice(column.indexOf('.') + 1));
  return {
    text: `select * from (${all}) part order by ${order} limit ${most}`,
    values: values.all,
  };
}

/** @param nameOf what a column is called where it is sorted by */
export function orderBy(
  { sort, descending }: Pick<ListQuery<object, unknown>, 'sort' | 'descending'>,
  nameOf: (sorted: SortColumn) => string,
): string {
  const direction = descending === true ? 'desc' : 'asc';
  return sort.map((sorted) => `${nameOf(sorted)} ${direction}`).join(', ');
}

function beyond(
  { sort, descending }: Pick<ListQuery<object, unknown>, 'sort' | 'descending'>,
  after: SortKey,
  values: SqlValues,
): string {
  const columns = sort.map(({ column }) => column).join(', ');
  const ends = sort.map(({ type }, index) => `${values.of(after[index] ?? null)}::${type}`);
  return `(${columns}) ${descending === true ? '<' : '>'} (${ends.join(', ')})`;
}

/** A row of versions as it is seen at K and, where it has a stretch, at T. */
export function visible(table: string, { position, asOf }: Pin, values: SqlValues): string {
  const k = values.of(String(position));
  const t = values.of(asOf);
  return `${atPosition(table, k)} and ${table}.from_at < ${t}::timestamptz
    and ${table}.until_at >= ${t}::timestamptz`;
}

export function visibleAtPosition(table: string, { position }: Pin, values: SqlValues): string {
  return atPosition(table, values.of(String(position)));
}

function atPosition(table: string, k: string): string {
  return `${table}.from_position <= ${k}::bigint and ${table}.until_position > ${k}::bigint`;
}
