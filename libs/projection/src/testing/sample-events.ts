import type { RecordedEvent } from '@ledger/event-log';
import {
  headAfter,
  isRefusal,
  laterOf,
  seal,
  uuidV5,
  type Instant,
  type StreamHead,
} from '@ledger/kernel';

const ORIGIN = '2f0c4f0e-6a55-5b0d-8f43-0d3c1b7e9a10';
/** Spreads events over streams so that most batches meet a stream more than once, and out of step. */
const STRIDE = 7;

export interface SampleOptions {
  /** Default 10. */
  readonly streams?: number;
  /** Type of the event at a position. Default: `sample.happened`. */
  readonly typeAt?: (position: number) => string;
}

/** The same events on every call, in every process: positions 1 to `count`, a second apart. */
export function sampleEvents(count: number, options: SampleOptions = {}): readonly RecordedEvent[] {
  const { streams = 10, typeAt = () => 'sample.happened' } = options;
  const heads = new Map<string, StreamHead>();
  const events: RecordedEvent[] = [];
  let recordedTime: Instant = instantAt(0);
  for (let position = 1; position <= count; position += 1) {
    const n = (position * STRIDE) % streams;
    const stream = `${n % 2 === 0 ? 'task' : 'agency'}-${n}`;
    const sealed = sealed1(stream, position, heads.get(stream) ?? null, typeAt(position));
    heads.set(stream, headAfter(heads.get(stream) ?? null, sealed));
    recordedTime = laterOf(recordedTime, sealed.envelope.recordedAt);
    events.push({ ...sealed, position: BigInt(position), recordedTime });
  }
  return events;
}

function sealed1(stream: string, position: number, head: StreamHead | null, type: string) {
  const commandId = uuidV5(ORIGIN, position);
  const events = seal({
    origin: ORIGIN,
    stream,
    head,
    events: [{ type, payload: { position }, schemaVersion: 1 }],
    context: {
      commandId,
      commandHash: '0'.repeat(64),
      actor: { kind: 'process', process: 'sample' },
      auth: null,
      now: instantAt(position),
      correlationId: commandId,
      causationId: null,
    },
  });
  if (isRefusal(events) || events[0] === undefined) throw new Error('the sample cannot be sealed');
  return events[0];
}

function instantAt(position: number): Instant {
  return new Date(Date.UTC(2026, 0, 5) + position * 1_000).toISOString();
}
