import type { Instant } from '@ledger/kernel';
import type { Page, Pin, SortKey } from '@ledger/platform';
import type { Pool } from 'pg';
import { SqlValues } from '../lists/list-query.js';
import { pageOf, readStretch, type PageView, type Stretch } from '../lists/read-page.js';
import { nearestList, nearnessFor } from './register-nearest.js';
import { registerConditions, registerList, rowsOf, type RegisterItem } from './register-list.js';
import type { RegisterOrder, RegisterQuestion } from './register-question.js';

/** What a view holds, counted; a group's task counts once, and of a yearly task each year. */
export interface RegisterCounts {
  readonly obligations: number;
  readonly tasks: number;
}

export interface RegisterViewOptions {
  readonly pool: Pool;
  /** Of the version of the register that is read. */
  readonly schema: string;
  readonly pin: Pin;
  readonly knownAt: Instant;
  readonly forecast: boolean;
  readonly question: RegisterQuestion;
}

type Requested = Pick<PageView, 'after' | 'limit'>;

/** So many rows are held at once while all of them are read. */
const STRIDE = 2_000;

/** The register as somebody asked for it, in the state of one (T, K), whatever is recorded meanwhile. */
export class RegisterView {
  /** T, exclusive, K as a position, and the log. */
  readonly pin: Pin;
  /** K as an instant, exclusive. */
  readonly knownAt: Instant;
  /** T lies after K. */
  readonly forecast: boolean;

  constructor(private readonly options: RegisterViewOptions) {
    const { pin, knownAt, forecast } = options;
    this.pin = pin;
    this.knownAt = knownAt;
    this.forecast = forecast;
  }

  async page(order: RegisterOrder, request: Requested): Promise<Page<RegisterItem>> {
    const list = registerList(this.options.question, order);
    return pageOf(list, await this.#read(order, request), this.pin);
  }

  /** Every row in order, some thousand at a time, so that a million take no more memory than a page. */
  async *rows(order: RegisterOrder): AsyncGenerator<readonly RegisterItem[], void, void> {
    let after: SortKey | null = null;
    do {
      const stretch: Stretch<RegisterItem> = await this.#read(order, { after, limit: STRIDE });
      if (stretch.items.length > 0) yield stretch.items;
      ({ after } = stretch);
    } while (after !== null);
  }

  async counts(): Promise<RegisterCounts> {
    const { pool, question, schema, pin } = this.options;
    const { filter } = question;
    const values = new SqlValues();
    const from = rowsOf(schema, filter.text !== null);
    const { rows } = await pool.query<RegisterCounts>(
      `select count(*)::integer as obligations, count(distinct version.counted_under)::integer as tasks
       from ${from} where ${registerConditions(filter, pin, values).join(' and ')}`,
      [...values.all],
    );
    return rows[0] ?? { obligations: 0, tasks: 0 };
  }

  async #read(order: RegisterOrder, request: Requested): Promise<Stretch<RegisterItem>> {
    const { pool, question, schema, pin } = this.options;
    const view = { schema, pin, ...request };
    const nearest = nearestList(question, order, nearnessFor(request.limit));
    const near = nearest === null ? null : await readStretch(pool, nearest, view);
    return near !== null && near.after !== null
      ? near
      : readStretch(pool, registerList(question, order), view);
  }
}
