import {
  millisBetween,
  streamHead,
  type Instant,
  type RefusalCode,
  type SealedEvent,
  type StreamHead,
} from '@ledger/kernel';
import type { AppendRequest, Recorded } from '../event-log.port.js';

/** What an append must answer: the result, or one of the reasons that hold for it, and then nothing is written. */
export type Verdict =
  | { readonly recorded: Pick<Recorded, 'revision' | 'leaf' | 'repeated'> }
  | { readonly refused: readonly RefusalCode[] };

/** The log as a list: the plainest thing that keeps the port's promises, to compare adapters with. */
export class LogModel {
  readonly events: SealedEvent[] = [];
  readonly appends: AppendRequest[] = [];

  stream(name: string): readonly SealedEvent[] {
    return this.events.filter(({ envelope }) => envelope.stream === name);
  }

  head(name: string): StreamHead | null {
    return streamHead(this.stream(name));
  }

  /** Judges the append and, if it is to be recorded now, records it. */
  append(request: AppendRequest, now: Instant): Verdict {
    const repeat = this.#judgeRepeat(request);
    if (repeat !== null) return repeat;
    const refused = this.#faults(request, now);
    if (refused.length > 0) return { refused };
    this.events.push(...request.events);
    this.appends.push(request);
    return recorded(request.events, false);
  }

  #judgeRepeat({ stream, events }: AppendRequest): Verdict | null {
    const held = events.map(({ envelope }) =>
      this.events.find((e) => e.envelope.id === envelope.id),
    );
    if (held.every((event, n) => event?.leaf === events[n]?.leaf)) return recorded(events, true);
    const samePlace = held.some(
      (event, n) =>
        event?.envelope.stream === stream && event.envelope.rev === events[n]?.envelope.rev,
    );
    return samePlace ? { refused: ['idempotency.key-reused'] } : null;
  }

  #faults(request: AppendRequest, now: Instant): readonly RefusalCode[] {
    const { stream, expected, events } = request;
    const actual = this.head(stream)?.rev ?? 'no-stream';
    const ids = new Set(this.events.map(({ envelope }) => envelope.id));
    const faults: readonly (readonly [RefusalCode, boolean])[] = [
      ['idempotency.key-reused', events.some(({ envelope }) => ids.has(envelope.id))],
      ['log.conflict', expected !== actual],
      ['envelope.misplaced', this.#isForged(request)],
      ['clock.skewed', isSkewed(events[0]!, now)],
    ];
    return faults.filter(([, holds]) => holds).map(([code]) => code);
  }

  #isForged({ stream, expected, events }: AppendRequest): boolean {
    const { prev } = events[0]!.envelope;
    if (expected === 'no-stream') return prev !== null;
    const head = this.head(stream);
    return expected === head?.rev && prev !== head.leaf;
  }
}

function isSkewed({ envelope }: SealedEvent, now: Instant): boolean {
  const aheadMs = millisBetween(now, envelope.recordedAt);
  return aheadMs > 2_000 || aheadMs < -30_000;
}

function recorded(events: readonly SealedEvent[], repeated: boolean): Verdict {
  const { envelope, leaf } = events.at(-1)!;
  return { recorded: { revision: envelope.rev, leaf, repeated } };
}
