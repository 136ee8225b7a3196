import fc from 'fast-check';
import { streamHead } from '@ledger/kernel';
import type { AppendRequest } from '../event-log.port.js';
import type { LogBench } from './log-bench.js';
import type { LogCapabilities } from './log-setup.js';
import type { LogModel } from './log-model.js';
import { resealed, sealFor, type Draft } from './sealed-events.js';

const FRESH = [
  'next',
  'behind-head',
  'beyond-head',
  'forged-link',
  'fast-clock',
  'slow-clock',
] as const;
const REPEATING = ['repeat', 'other-bytes', 'id-from-elsewhere'] as const;

type Repeating = (typeof REPEATING)[number];
type Kind = (typeof FRESH)[number] | Repeating;

/** One append to make; what it becomes depends on the history so far. */
export interface Step {
  readonly kind: Kind;
  /** Which of the run's streams. */
  readonly stream: number;
  readonly count: number;
  /** Chooses an earlier append or revision. */
  readonly pick: number;
  /** How far the writer's clock is from the log's, within what the log accepts. */
  readonly skewMs: number;
}

/** Turns of one to five appends that are under way together. */
export function randomTurns(
  { idsUniqueAcrossStreams, idsUniqueWithinStream }: LogCapabilities,
  streams: number,
): fc.Arbitrary<readonly (readonly Step[])[]> {
  const idsUnique = idsUniqueAcrossStreams && idsUniqueWithinStream;
  const repeating = REPEATING.filter((kind) => idsUnique || kind !== 'id-from-elsewhere');
  // "next" three times, so that most histories grow long enough to have something to repeat.
  const kinds: readonly Kind[] = ['next', 'next', ...FRESH, ...repeating];
  const step: fc.Arbitrary<Step> = fc.record({
    kind: fc.constantFrom(...kinds),
    stream: fc.nat(streams - 1),
    count: fc.integer({ min: 1, max: 3 }),
    pick: fc.nat(1_000),
    skewMs: fc.integer({ min: -20_000, max: 1_000 }),
  });
  return fc.array(fc.array(step, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 12 });
}

/** Turns steps into appends on a history that the model keeps. */
export class AppendMaker {
  constructor(
    private readonly bench: LogBench,
    private readonly model: LogModel,
    private readonly streams: readonly string[],
  ) {}

  /** `settled`: the earlier appends that are answered already; without any, what would repeat one is a next one. */
  make(step: Step, settled: readonly AppendRequest[]): AppendRequest {
    const earlier = settled[step.pick % settled.length];
    if (earlier !== undefined && isRepeating(step.kind)) {
      return this.#repeating(step, step.kind, earlier);
    }
    switch (step.kind) {
      case 'behind-head':
        return this.#behindHead(step);
      case 'beyond-head':
        return this.#beyondHead(step);
      case 'forged-link':
        return this.#forged(step);
      case 'fast-clock':
        return this.#next({ ...step, skewMs: 5_000 });
      case 'slow-clock':
        return this.#next({ ...step, skewMs: -60_000 });
      default:
        return this.#next(step);
    }
  }

  #repeating(step: Step, kind: Repeating, earlier: AppendRequest): AppendRequest {
    switch (kind) {
      case 'repeat':
        return earlier;
      case 'other-bytes':
        return this.#otherBytes(earlier, step);
      case 'id-from-elsewhere':
        return this.#next(step, { commandId: commandOf(earlier) });
    }
  }

  #next(step: Step, draft: Partial<Draft> = {}): AppendRequest {
    const stream = this.#stream(step);
    return this.#sealed(stream, this.model.stream(stream).length, {
      ...this.#draft(step),
      ...draft,
    });
  }

  #behindHead(step: Step): AppendRequest {
    const stream = this.#stream(step);
    return this.#sealed(
      stream,
      step.pick % (this.model.stream(stream).length + 1),
      this.#draft(step),
    );
  }

  #beyondHead(step: Step): AppendRequest {
    const { stream, expected, events } = this.#next(step);
    const after = [...this.model.stream(stream), ...events];
    const revision = (expected === 'no-stream' ? -1 : expected) + events.length;
    const target = { origin: this.bench.origin, stream, head: streamHead(after) };
    return { stream, expected: revision, events: sealFor(target, this.#draft(step)) };
  }

  #otherBytes({ stream, expected, events }: AppendRequest, step: Step): AppendRequest {
    const revision = expected === 'no-stream' ? 0 : expected + 1;
    const [first] = events;
    const draft = {
      ...this.#draft(step),
      commandId: first!.envelope.command.id,
      count: events.length,
    };
    return this.#sealed(stream, revision, { ...draft, payload: { other: true } });
  }

  #forged(step: Step): AppendRequest {
    const request = this.#next({ ...step, count: 1 });
    return {
      ...request,
      events: request.events.map((event) => resealed(event, { prev: 'e'.repeat(64) })),
    };
  }

  /** Events that follow the stream's first `revisions` ones. */
  #sealed(stream: string, revisions: number, draft: Draft): AppendRequest {
    const head = streamHead(this.model.stream(stream).slice(0, revisions));
    const target = { origin: this.bench.origin, stream, head };
    return { stream, expected: head?.rev ?? 'no-stream', events: sealFor(target, draft) };
  }

  #draft({ skewMs, count }: Step): Draft {
    return { recordedAt: this.bench.instant(skewMs), count };
  }

  #stream({ stream }: Step): string {
    return this.streams[stream]!;
  }
}

function isRepeating(kind: Kind): kind is Repeating {
  return REPEATING.some((repeating) => repeating === kind);
}

function commandOf({ events }: AppendRequest): string {
  return events[0]!.envelope.command.id;
}
