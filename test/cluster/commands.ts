import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

/** A command that was answered. */
export interface Answered {
  readonly stream: string;
  readonly revision: number;
  readonly position: string;
  /** Of its events. */
  readonly ids: readonly string[];
}

interface Answer {
  readonly id: string;
  readonly revision: string;
  readonly position: string;
  readonly events: readonly { readonly id: string }[];
}

export interface CommandsOptions {
  readonly token: string;
  /** Addresses of the command APIs that run now. */
  readonly targets: () => readonly string[];
  readonly random: () => number;
  /** What a client does with some of its answers before it goes on. */
  readonly afterwards: (answered: Answered) => Promise<void>;
}

const SOURCE = { title: 'Nghị quyết về cơ cấu tổ chức', number: '176/2025/QH15' };
const LONGEST_MS = 60_000;
const PAUSE_MS = 50;

/**
 * Registers agencies and renames them, each client one command after another. A command that gets no answer, or one
 * that says to come back, is sent again with the same key wherever somebody listens; now and then a command is sent to
 * all of them at once.
 */
export class Commands {
  readonly answered: Answered[] = [];
  /** Commands whose copies, sent at once, were not answered alike. */
  readonly unlike: string[] = [];
  #stopping = false;
  #sent = 0;
  #clients: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: CommandsOptions) {}

  start(clients: number): void {
    this.#clients = Promise.all(Array.from({ length: clients }, () => this.#client()));
  }

  /** Resolves when every client has the answer to its last command. @throws what a client met that it cannot mend */
  async stop(): Promise<void> {
    this.#stopping = true;
    await this.#clients;
  }

  /** Resolves when so many more commands were answered. */
  async more(count: number): Promise<void> {
    const wanted = this.answered.length + count;
    while (this.answered.length < wanted) await Promise.race([sleep(PAUSE_MS), this.#failure()]);
  }

  /** Rejects when a client failed; a client that goes on, or has stopped, settles nothing. */
  async #failure(): Promise<never> {
    await this.#clients;
    return new Promise(() => undefined);
  }

  async #client(): Promise<void> {
    while (!this.#stopping) {
      const id = `a-${randomUUID()}`;
      await this.#command('v1/agencies', registration(id));
      const names = Math.floor(this.options.random() * 4);
      for (let n = 0; n < names; n += 1) {
        await this.#command(`v1/agencies/${id}/names`, renaming(id, n));
      }
    }
  }

  async #command(path: string, body: object): Promise<void> {
    const key = randomUUID();
    const copies = this.options.random() < 0.2 ? this.options.targets().length : 1;
    const sends = Array.from({ length: Math.max(1, copies) }, () => this.#send(path, body, key));
    const [first, ...others] = await Promise.all(sends);
    if (first === undefined) return;
    const { id, revision, position, events } = first;
    if (others.some((other) => JSON.stringify(other) !== JSON.stringify(first)))
      this.unlike.push(id);
    const ids = events.map((event) => event.id);
    const answered = { stream: `agency-${id}`, revision: Number(revision), position, ids };
    this.answered.push(answered);
    if (this.options.random() < 0.3) await this.options.afterwards(answered);
  }

  async #send(path: string, body: object, key: string): Promise<Answer> {
    const deadline = performance.now() + LONGEST_MS;
    let last = 'nobody listens';
    while (performance.now() < deadline) {
      const answer = await this.#try(path, body, key).catch((error: unknown) => String(error));
      if (typeof answer === 'object') return answer;
      last = answer;
      await sleep(PAUSE_MS);
    }
    throw new Error(`${path} was not answered: ${last}`);
  }

  /** The answer, or why there is none yet. */
  async #try(path: string, body: object, key: string): Promise<Answer | string> {
    const targets = this.options.targets();
    const target = targets[(this.#sent += 1) % targets.length];
    if (target === undefined) return 'nobody listens';
    const response = await fetch(`${target}/${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(LONGEST_MS),
      headers: {
        authorization: `Bearer ${this.options.token}`,
        'content-type': 'application/json',
        'idempotency-key': key,
      },
    });
    if (response.ok) return (await response.json()) as Answer;
    const problem = `${response.status} ${await response.text()}`;
    if (response.status < 500) this.unlike.push(problem);
    return problem;
  }
}

function registration(id: string) {
  const classification = { tier: 'central', kind: 'ministry', validFrom: '2025-01-01' };
  return { id, name: `Bộ ${id}`, shortName: 'B', aliases: [], ...classification, source: SOURCE };
}

function renaming(id: string, n: number) {
  return { from: `2025-0${n + 2}-01`, name: `Bộ ${id} ${n}`, shortName: `B${n}`, source: SOURCE };
}
