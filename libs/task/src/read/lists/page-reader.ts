import type { EventLog, Position } from '@ledger/event-log';
import { instantAfter, isRefusal, refuse, type Instant, type Refusal } from '@ledger/kernel';
import type { CannotRead, ReadModels } from '@ledger/projection';
import {
  cursorOf,
  refusePageSize,
  type Page,
  type PageCursor,
  type PageRequest,
  type Pin,
} from '@ledger/platform';
import type { Pool } from 'pg';
import { taskRegister } from '../register/task-register.projection.js';
import type { ListQuery } from './list-query.js';
import { readPage } from './read-page.js';

export type CannotList =
  | CannotRead
  | Refusal<'cursor.unreadable' | 'cursor.other-list' | 'cursor.expired' | 'read.size-invalid'>;

export interface ListTools {
  readonly pool: Pool;
  readonly models: Pick<ReadModels, 'waitFor'>;
  readonly log: Pick<EventLog, 'identity'>;
  readonly clock: () => Instant;
}

/** Reads a list page by page. All pages show the state at the (T, K) of the first, though the register moves on. */
export class PageReader {
  constructor(private readonly tools: ListTools) {}

  async page<Row extends object, Item>(
    list: ListQuery<Row, Item>,
    request: PageRequest,
  ): Promise<Page<Item> | CannotList> {
    const { limit } = request;
    const fault = refusePageSize(limit);
    if (fault !== null) return fault;
    const cursor = request.cursor === null ? null : cursorOf(list, request.cursor);
    if (isRefusal(cursor)) return cursor;
    const view = await this.#viewFor(cursor, request.notBefore);
    if (isRefusal(view)) return view;
    return readPage(this.tools.pool, list, { ...view, after: cursor?.after ?? null, limit });
  }

  async #viewFor(
    cursor: PageCursor | null,
    notBefore: Position | null,
  ): Promise<{ readonly schema: string; readonly pin: Pin } | CannotList> {
    const { log } = await this.tools.log.identity();
    const asked = cursor ?? { log, position: notBefore ?? 0n };
    const active = await this.tools.models.waitFor(taskRegister.name, asked);
    if (isRefusal(active)) return active;
    const { schema, position } = active;
    if (cursor === null) {
      return { schema, pin: { log, position, asOf: instantAfter(this.tools.clock(), 1) } };
    }
    const expired = await this.#expired(schema, cursor.position);
    const { asOf } = cursor;
    return expired ?? { schema, pin: { log, position: cursor.position, asOf } };
  }

  /** Versions that ended a day ago are gone, and with them the state that the cursor's pages show. */
  async #expired(schema: string, position: Position): Promise<Refusal<'cursor.expired'> | null> {
    const { rows } = await this.tools.pool.query<{ position: string }>(
      `select position from ${schema}.kept_from`,
    );
    const oldest = BigInt(rows[0]?.position ?? 0);
    return position >= oldest
      ? null
      : refuse('cursor.expired', { position: String(position), oldest: String(oldest) });
  }
}
