import { randomUUID } from 'node:crypto';
import { isRefusal, RefusedError, seal, type SealedEvent, type StreamHead } from '@ledger/kernel';
import { TASK_EVENTS } from '@ledger/task';
import { BEGUN, exampleOf, type Fact } from './sealed-story.js';

interface ArrivalPlace {
  readonly origin: string;
  readonly stream: string;
  readonly head: StreamHead | null;
}

const REPORT = exampleOf('task.progress-reported');

/** The next event of a task that begins now: assigned, received, and then reported on. */
export function arrivalOn({ origin, stream, head }: ArrivalPlace): SealedEvent {
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
