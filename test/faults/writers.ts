import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

export interface WritersOrder {
  readonly url: string;
  readonly seed: number;
  readonly writers: number;
  /** A stream that every writer of every process appends to. */
  readonly sharedStream: string;
  /** Whether some appends are rolled back or cut off, beside the writers. */
  readonly sabotage: boolean;
  readonly settleMs: number;
  /** The append function of the adapter in plain SQL, for sabotage. */
  readonly rawAppend: string;
}

export interface Acknowledged {
  readonly kind: 'recorded';
  readonly stream: string;
  readonly ids: readonly string[];
  readonly revision: number;
  readonly position: string;
  readonly leaf: string;
}

export type Report =
  | Acknowledged
  | {
      readonly kind: 'refused';
      readonly stream: string;
      readonly ids: readonly string[];
      readonly code: string;
    }
  | { readonly kind: 'waiting'; readonly reason: string }
  | { readonly kind: 'started' };

/** One event appended to a new stream, with the log's own id, as the adapter itself would call it. */
export const RAW_APPEND = `
  select * from ledger_log.append((select log from ledger_log.identity), '{0}', $1, '{-1}', '{0}',
    array[null]::text[], $2::uuid[], $3::bigint[], '{1}', $4::int[], $5::bytea)`;

/** A child process that appends until it is stopped or killed. */
export class WritersProcess {
  readonly acknowledged: Acknowledged[] = [];
  readonly refused = new Map<string, number>();
  readonly #child: ChildProcess;
  readonly #exited: Promise<unknown>;
  #errors = '';

  private constructor(order: WritersOrder) {
    this.#child = spawn(
      process.execPath,
      ['--import', 'tsx', `${import.meta.dirname}/writers-process.ts`, JSON.stringify(order)],
      { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NODE_OPTIONS: '' } },
    );
    this.#exited = once(this.#child, 'close');
    this.#child.stderr?.on('data', (text: Buffer) => (this.#errors += text.toString()));
  }

  static async start(order: WritersOrder): Promise<WritersProcess> {
    const started = new WritersProcess(order);
    await started.#listen();
    return started;
  }

  /** Lets the appends under way end. @throws Error with what the process complained about */
  async stop(): Promise<void> {
    this.#child.kill('SIGTERM');
    await this.#exited;
    if (this.#child.exitCode !== 0) throw new Error(`writers failed: ${this.#errors}`);
  }

  /** Ends the process as a power cut would; does nothing to one that has ended. */
  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.#exited;
  }

  async #listen(): Promise<void> {
    if (this.#child.stdout === null) throw new Error('no output to listen to');
    const lines = createInterface({ input: this.#child.stdout });
    await new Promise<void>((resolve, reject) => {
      lines.on('line', (line) => {
        this.#take(JSON.parse(line) as Report, resolve);
      });
      this.#exited.then(() => {
        reject(new Error(`writers did not start: ${this.#errors}`));
      }, reject);
    });
  }

  #take(report: Report, started: () => void): void {
    if (report.kind === 'started') started();
    if (report.kind === 'recorded') this.acknowledged.push(report);
    if (report.kind === 'refused') {
      this.refused.set(report.code, (this.refused.get(report.code) ?? 0) + 1);
    }
  }
}
