import { MemoryEventLog } from '@ledger/event-log';
import {
  headAfter,
  isRefusal,
  seal,
  uuidV5,
  type Instant,
  type SealedEvent,
  type StreamHead,
} from '@ledger/kernel';

export const SAMPLE_ORIGIN = '2f0c4f0e-6a55-5b0d-8f43-0d3c1b7e9a10';
export const SAMPLE_TYPE = 'sample.happened';
/** Spreads events over streams so that a batch meets most of them more than once, and out of step. */
const STRIDE = 7;

export interface SampleOptions {
  /** Default 10. */
  readonly streams?: number;
  /** Type of the event at a position, default {@link SAMPLE_TYPE}. */
  readonly typeAt?: (position: number) => string;
}

/** The same events on every call, in every process: for positions 1 to `count`, recorded a second apart. */
export function sampleEvents(count: number, options: SampleOptions = {}): readonly SealedEvent[] {
  const { streams = 10, typeAt = () => SAMPLE_TYPE } = options;
  const heads = new Map<string, StreamHead>();
  return Array.from({ length: count }, (_, index) => {
    const position = index + 1;
    const n = (position * STRIDE) % streams;
    const stream = `${n % 2 === 0 ? 'task' : 'agency'}-${n}`;
    const event = sealOne(stream, position, heads.get(stream) ?? null, typeAt(position));
    heads.set(stream, headAfter(heads.get(stream) ?? null, event));
    return event;
  });
}

/** Recorded time of the sample event at a position. */
export function sampleInstant(position: number): Instant {
  return new Date(Date.UTC(2026, 0, 5) + position * 1_000).toISOString();
}

export async function sampleLog(events: readonly SealedEvent[]): Promise<MemoryEventLog> {
  const log = new MemoryEventLog({ clock: () => sampleInstant(0) });
  await log.adopt(SAMPLE_ORIGIN);
  await log.ingest(0n, events);
  return log;
}

function sealOne(
  stream: string,
  position: number,
  head: StreamHead | null,
  type: string,
): SealedEvent {
  const commandId = uuidV5(SAMPLE_ORIGIN, position);
  const events = seal({
    origin: SAMPLE_ORIGIN,
    stream,
    head,
    events: [{ type, payload: { position }, schemaVersion: 1 }],
    context: {
      commandId,
      commandHash: '0'.repeat(64),
      actor: { kind: 'process', process: 'sample' },
      auth: null,
      now: sampleInstant(position),
      correlationId: commandId,
      causationId: null,
    },
  });
  if (isRefusal(events) || events[0] === undefined) throw new Error('the sample cannot be sealed');
  return events[0];
}
