import { setTimeout as sleep } from 'node:timers/promises';

export interface QueriesOptions {
  readonly token: string;
  /** Addresses of the query APIs that run now. */
  readonly targets: () => readonly string[];
}

const LONGEST_MS = 60_000;
const PAUSE_MS = 100;

/** Asks for a list as whoever has just been answered a command does: not before that answer's position. */
export class Queries {
  /** How many lists were answered. */
  answered = 0;
  /** Answers that show less than what was asked for, or are no answers. */
  readonly wrong: string[] = [];
  #sent = 0;

  constructor(private readonly options: QueriesOptions) {}

  /** Resolves when somebody answered. @throws Error if nobody did in a minute */
  async notBefore(position: string): Promise<void> {
    const deadline = performance.now() + LONGEST_MS;
    while (performance.now() < deadline) {
      if (await this.#ask(position).catch(() => false)) return;
      await sleep(PAUSE_MS);
    }
    throw new Error(`no query API showed position ${position}`);
  }

  /** Whether it was answered; what is not there yet, or nobody there, is asked for again. */
  async #ask(notBefore: string): Promise<boolean> {
    const targets = this.options.targets();
    const target = targets[(this.#sent += 1) % targets.length] ?? '';
    const response = await fetch(`${target}/v1/lists/overdue?notBefore=${notBefore}`, {
      headers: { authorization: `Bearer ${this.options.token}` },
      signal: AbortSignal.timeout(LONGEST_MS),
    });
    if (response.status >= 500) return false;
    const text = await response.text();
    this.answered += 1;
    const { position } = JSON.parse(text) as { readonly position?: string };
    if (position === undefined || BigInt(position) < BigInt(notBefore)) this.wrong.push(text);
    return true;
  }
}
