import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/**
 * One listening connection of a process tells all its subscriptions that something was appended. It is only a hint:
 * a subscription that hears nothing looks by itself, so a lost notification delays and never loses.
 */
export class WakeUp {
  #heard = 0;
  #waiting = new Set<() => void>();
  #client: pg.Client | null = null;
  #opening: Promise<void> | null = null;
  #closed = false;

  constructor(
    private readonly config: pg.ClientConfig,
    private readonly pollMs: number,
  ) {}

  /** What has been heard so far; taken before looking, so that nothing can slip in between looking and waiting. */
  get heard(): number {
    return this.#heard;
  }

  /** Resolves when something was heard after `since`, when it is time to look anyway, or when the signal aborts. */
  async next(since: number, signal: AbortSignal): Promise<void> {
    if (this.#client === null) this.#opening ??= this.#open();
    if (this.#heard !== since || signal.aborted) return;
    let wake: () => void = () => undefined;
    const called = new Promise<void>((resolve) => (wake = resolve));
    const timer = setTimeout(wake, this.pollMs);
    this.#waiting.add(wake);
    signal.addEventListener('abort', wake, { once: true });
    await called;
    clearTimeout(timer);
    this.#waiting.delete(wake);
    signal.removeEventListener('abort', wake);
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#opening;
    const client = this.#client;
    this.#client = null;
    await client?.end().catch(() => undefined);
    this.#wakeAll();
  }

  async #open(): Promise<void> {
    const client = new pg.Client({ ...this.config, keepAlive: true });
    client.on('notification', () => {
      this.#wakeAll();
    });
    client.on('error', () => {
      this.#lost(client);
    });
    client.on('end', () => {
      this.#lost(client);
    });
    try {
      await client.connect();
      await client.query('listen ledger_log');
      this.#client = client;
      this.#wakeAll();
    } catch {
      client.end().catch(() => undefined);
      // Polling goes on meanwhile; the next wait after this pause opens another connection.
      if (!this.#closed) await sleep(this.pollMs);
    } finally {
      this.#opening = null;
    }
  }

  #lost(client: pg.Client): void {
    if (this.#client === client) this.#client = null;
  }

  #wakeAll(): void {
    this.#heard += 1;
    for (const wake of [...this.#waiting]) wake();
  }
}
