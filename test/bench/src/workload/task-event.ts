import { randomUUID } from 'node:crypto';
import { isRefusal, RefusedError, seal, type SealedEvent, type StreamHead } from '@ledger/kernel';

/** Any hash: that of a request is made once by whoever takes the request, whatever the log. */
const COMMAND_HASH = 'c0ffee'.padEnd(64, '0');

export interface Placed {
  readonly origin: string;
  readonly stream: string;
  /** Default: a new stream. */
  readonly head?: StreamHead | null;
  /** Default: now. */
  readonly recordedAt?: string;
}

export function newStream(): string {
  return `task-${randomUUID()}`;
}

/** Seals one event of a task as a command handler does; 0.6 to 0.7 kB, of which most is the envelope. */
export function sealTaskEvent({ origin, stream, head = null, recordedAt }: Placed): SealedEvent {
  const commandId = randomUUID();
  const sealed = seal({
    origin,
    stream,
    head,
    events: [{ type: 'task.progress-reported', schemaVersion: 1, payload: { percent: 40 } }],
    context: {
      commandId,
      commandHash: COMMAND_HASH,
      actor: { kind: 'process', process: 'bench' },
      auth: null,
      now: recordedAt ?? new Date().toISOString(),
      correlationId: commandId,
      causationId: null,
    },
  });
  if (isRefusal(sealed)) throw new RefusedError(sealed);
  const [event] = sealed;
  if (event === undefined) throw new Error('nothing was sealed');
  return event;
}
