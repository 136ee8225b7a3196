import type { Cursor } from '@ledger/event-log';
import { isRefusal, refuse, type Refusal } from '@ledger/kernel';
import type { Pool } from 'pg';
import { onConnection } from '../database/transaction.js';
import { activeVersion, type ActiveVersion } from '../versions/active-version.js';
import { MovedListener } from './moved-listener.js';

export type CannotRead = Refusal<
  'projection.behind' | 'projection.not-built' | 'cursor.foreign-log'
>;

const LONGEST_WAIT_MS = 2_000;
const LOOK_EVERY_MS = 250;

/** What readers ask before they read a projection's tables. */
export class ReadModels {
  readonly #moved: MovedListener;

  /** @param pool keeps one connection for listening; the role `ledger_reader` is enough */
  constructor(private readonly pool: Pool) {
    this.#moved = new MovedListener(pool);
  }

  /**
   * Schema that readers use now, such as `stream_heads_v1`: to be asked once per answer, so that all of an answer
   * comes from one version though a switch comes in between.
   */
  async activeSchema(projection: string): Promise<string | Refusal<'projection.not-built'>> {
    const active = await this.#active(projection);
    return isRefusal(active) ? active : active.schema;
  }

  /**
   * Waits until readers see everything up to the cursor: what the caller has written or read elsewhere.
   *
   * @param timeoutMs default 2,000
   * @returns the version to read, which has come that far, or why it cannot be read
   */
  async waitFor(
    projection: string,
    cursor: Cursor,
    timeoutMs: number = LONGEST_WAIT_MS,
  ): Promise<ActiveVersion | CannotRead> {
    const deadline = performance.now() + timeoutMs;
    const bell = new Bell();
    let schema = '';
    const leave = await this.#moved.hear((reader, position) => {
      if (reader === schema && position >= cursor.position) bell.ring();
    });
    try {
      for (;;) {
        const active = await this.#active(projection);
        if (!isRefusal(active)) ({ schema } = active);
        const left = deadline - performance.now();
        const answer = answerTo(projection, cursor, active);
        if (left <= 0 || !mayChange(answer)) return answer;
        await bell.next(Math.min(left, LOOK_EVERY_MS));
      }
    } finally {
      leave();
    }
  }

  /**
   * Rows of a statement that names the schema it was told to read.
   *
   * @throws ConnectionLostError, which is no fault of the statement, and what the database throws
   */
  async rows<Row extends object>(sql: string, values: readonly unknown[]): Promise<readonly Row[]> {
    const { rows } = await onConnection(this.pool, (client) => client.query<Row>(sql, [...values]));
    return rows;
  }

  async close(): Promise<void> {
    await this.#moved.close();
  }

  #active(projection: string): ReturnType<typeof activeVersion> {
    return onConnection(this.pool, (client) => activeVersion(client, projection));
  }
}

function answerTo(
  projection: string,
  { log, position }: Cursor,
  active: ActiveVersion | Refusal<'projection.not-built'>,
): ActiveVersion | CannotRead {
  if (isRefusal(active)) return active;
  if (active.log !== log) return refuse('cursor.foreign-log', { log, expected: active.log });
  if (active.position >= position) return active;
  return refuse('projection.behind', {
    projection,
    position: String(position),
    reached: String(active.position),
  });
}

function mayChange(answer: ActiveVersion | CannotRead): boolean {
  return isRefusal(answer) && answer.refused !== 'cursor.foreign-log';
}

/** Remembers a ring that comes while nobody waits. */
class Bell {
  #rung = false;
  #wake: () => void = () => undefined;

  ring(): void {
    this.#rung = true;
    this.#wake();
  }

  /** Resolves at the next ring, or after the time. */
  async next(ms: number): Promise<void> {
    if (!this.#rung) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.#rung = false;
  }
}
