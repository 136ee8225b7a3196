import type { Actor, LocalDate } from '@ledger/kernel';
import { PEOPLE } from './people.js';
import { ACCEPT_BODY } from './sample-bodies.js';
import type { TaskApi } from './task-api.js';

type Person = Extract<Actor, { readonly kind: 'person' }>;

/** On which day, at which hour, what is done. */
export type Step = readonly [LocalDate, number, (run: CaseRun) => Promise<unknown>];

/** A life of a task with a name that people know it by. */
export interface NamedCase {
  readonly name: string;
  readonly steps: readonly Step[];
  /** The status as of each day, known when all is over. */
  readonly stands: Readonly<Record<LocalDate, object>>;
}

/** One life as it is lived over HTTP. */
export class CaseRun {
  /** The last paper that was drawn up. */
  paper = '';
  #hash = '';
  #path = '';
  #revision = 0;

  constructor(private readonly api: TaskApi) {}

  get task(): string {
    return this.#path.slice('tasks/'.length);
  }

  async assign(changes: object = {}): Promise<void> {
    this.#path = await this.api.assigned(changes);
    this.#revision = 0;
  }

  /** Assigned by the Government and received by the lead. */
  async begin(changes: object = {}): Promise<void> {
    await this.assign(changes);
    await this.take(PEOPLE.officer, 'acknowledgements', {});
  }

  async take(as: Person, path: string, body: object, seen?: number): Promise<void> {
    const options = seen === undefined ? {} : { seen };
    const told = await this.api.taken(as, `${this.#path}/${path}`, body, options);
    this.#revision = Number(told.body['revision']);
    const { id, hash } = (told.body['paper'] ?? {}) as { id?: string; hash?: string };
    this.paper = id ?? this.paper;
    this.#hash = hash ?? this.#hash;
  }

  /** On the revision that was seen last. */
  decide(as: Person, path: string, body: object): Promise<void> {
    return this.take(as, path, body, this.#revision);
  }

  prepare(path: string, body: object): Promise<void> {
    return this.take(PEOPLE.officer, path, body);
  }

  signPrepared(): Promise<void> {
    return this.take(PEOPLE.head, `papers/${this.paper}/signatures`, { hash: this.#hash });
  }

  async sign(path: string, body: object): Promise<void> {
    await this.prepare(path, body);
    await this.signPrepared();
  }

  accept(more: object = {}): Promise<void> {
    const body = { claim: this.paper, ...ACCEPT_BODY, ...more };
    return this.decide(PEOPLE.verifier, 'acceptances', body);
  }

  async statusAsOf(date: LocalDate): Promise<unknown> {
    const { body } = await this.api.get(PEOPLE.verifier, `${this.#path}/replay?asOf=${date}`);
    return (body['task'] as { readonly status: unknown } | null)?.status;
  }
}
