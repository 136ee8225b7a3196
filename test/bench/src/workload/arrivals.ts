import { randomUUID } from 'node:crypto';
import type { AppendRequest } from '@ledger/event-log';
import {
  headAfter,
  isRefusal,
  RefusedError,
  seal,
  type SealedEvent,
  type StreamHead,
} from '@ledger/kernel';
import { TASK_EVENTS } from '@ledger/task';
import { BEGUN, exampleOf, type Fact } from './sealed-story.js';

/** Where the next event of a task goes; a head that is null begins it. */
export interface NextPlace {
  readonly stream: string;
  readonly head: StreamHead | null;
}

const REPORT = exampleOf('task.progress-reported');

/** Tasks to which events come one after the other, each at its turn. */
export class TasksInTurn {
  readonly #places: NextPlace[];
  #turn = 0;

  constructor(
    private readonly origin: string,
    places: readonly NextPlace[],
  ) {
    this.#places = [...places];
  }

  /** What has the next event recorded. @throws RangeError if there are no tasks */
  next(): AppendRequest {
    const index = this.#turn % this.#places.length;
    const place = this.#places[index];
    if (place === undefined) throw new RangeError('there are no tasks');
    const { stream, head } = place;
    const event = arrivalOn(this.origin, place);
    this.#places[index] = { stream, head: headAfter(head, event) };
    this.#turn += 1;
    return { stream, expected: head?.rev ?? 'no-stream', events: [event] };
  }
}

/** Of which nothing is recorded yet. */
export function newTasks(count: number): readonly NextPlace[] {
  return Array.from({ length: count }, () => ({ stream: `task-${randomUUID()}`, head: null }));
}

/** What follows on a task is that it is assigned, received, and then reported on. */
function arrivalOn(origin: string, { stream, head }: NextPlace): SealedEvent {
  const fact: Fact = BEGUN[head === null ? 0 : head.rev + 1] ?? REPORT;
  const commandId = randomUUID();
  const sealed = seal({
    origin,
    stream,
    head,
    events: [{ ...fact, schemaVersion: TASK_EVENTS.currentVersion(fact.type) }],
    context: {
      commandId,
      commandHash: 'c0ffee'.padEnd(64, '0'),
      actor: { kind: 'process', process: 'bench' },
      auth: null,
      now: new Date().toISOString(),
      correlationId: commandId,
      causationId: null,
    },
  });
  if (isRefusal(sealed)) throw new RefusedError(sealed);
  const [event] = sealed;
  if (event === undefined) throw new Error('nothing was sealed');
  return event;
}
