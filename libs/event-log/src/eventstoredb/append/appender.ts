import { randomUUID } from 'node:crypto';
import { refuse, type Instant, type Refusal, type SealedEvent } from '@ledger/kernel';
import { checkClock } from '../../clock-check.js';
import type { AppendOutcome, AppendRequest, Position, Recorded } from '../../event-log.port.js';
import { judgeAppend, type Surroundings, type Verdict } from './append-verdict.js';
import type { AppendAnswer, ProposedEvent } from '../server/append-answer.js';
import { NotVisibleYetError, Settling } from './settling.js';
import type { StreamTips } from './stream-tips.js';

/** What the appender needs of the server; streams are named as in the log. */
export interface AppendStore {
  append(request: AppendRequest, events: readonly ProposedEvent[]): Promise<AppendAnswer>;
  surroundings(request: AppendRequest): Promise<Surroundings>;
}

export interface AppenderOptions {
  readonly store: AppendStore;
  readonly tips: StreamTips;
  /** Told where each append stands, before the caller is. */
  readonly saw: (position: Position) => void;
  readonly clock: () => Instant;
  /** How long an append is repeated before the caller is told that its outcome is not known, in milliseconds. */
  readonly settleMs: number;
}

/** What the server takes in one append by default, as the sum of the events' bytes. */
export const MAX_APPEND_BYTES = 1_048_576;

/**
 * Writes one append and settles what goes wrong.
 *
 * The server is given ids made for this call, and the same ones whenever the call is repeated. It takes the same ids at
 * the same revision for a repeat and answers with success, but it compares no data and does not say that it was a
 * repeat. With ids that no other call has, success means that this call wrote these bytes; everything else is a
 * conflict, which is judged by what the log holds. So the usual append costs one request, and is never mistaken for
 * another's.
 */
export class Appender {
  constructor(private readonly options: AppenderOptions) {}

  /** @param asked when the caller handed it in, in milliseconds of `performance.now()` */
  append(request: AppendRequest, asked: number): Promise<AppendOutcome> {
    const settling = new Settling(request.stream, asked + this.options.settleMs);
    const refusal = checkBytes(request.events) ?? checkTime(asked + this.options.settleMs);
    if (refusal !== null) return Promise.resolve(refusal);
    const skewed = checkClock(request.events, this.options.clock());
    return skewed === null && this.#followsKnownTip(request)
      ? this.#write(request, settling)
      : this.#writeJudged(request, settling, skewed);
  }

  /** Writes what was recorded elsewhere long ago; the caller knows that it follows from its stream. */
  copy(request: AppendRequest): Promise<AppendOutcome> {
    const deadline = performance.now() + this.options.settleMs;
    return this.#write(request, new Settling(request.stream, deadline));
  }

  async #writeJudged(
    request: AppendRequest,
    settling: Settling,
    skewed: Refusal | null,
  ): Promise<AppendOutcome> {
    const verdict = await settling.ask(() => this.#judge(request, []));
    return verdict ?? skewed ?? this.#write(request, settling);
  }

  #write(request: AppendRequest, settling: Settling): Promise<AppendOutcome> {
    const proposed = request.events.map(({ envelope: { id, type }, bytes }) => {
      return { id: idForCall(id), type, data: bytes };
    });
    return settling.ask(() => this.#once(request, proposed));
  }

  async #once(request: AppendRequest, proposed: readonly ProposedEvent[]): Promise<AppendOutcome> {
    const answer = await this.options.store.append(request, proposed);
    const outcome = recordedBy(request, answer) ?? (await this.#settle(request, proposed, answer));
    if ('outcome' in outcome) this.#recorded(request.stream, outcome);
    return outcome;
  }

  #recorded(stream: string, { revision: rev, leaf, position }: Recorded): void {
    this.options.tips.see(stream, { rev, leaf });
    this.options.saw(position);
  }

  async #settle(
    request: AppendRequest,
    proposed: readonly ProposedEvent[],
    answer: AppendAnswer,
  ): Promise<AppendOutcome> {
    if (answer.kind === 'too-large') return tooLarge(request.events, answer.limit);
    const sent = proposed.map(({ id }) => id);
    const verdict = await this.#judge(request, sent);
    if (verdict !== null) return verdict;
    throw new NotVisibleYetError(conflict(request, answer));
  }

  async #judge(request: AppendRequest, sent: readonly string[]): Promise<Verdict> {
    return judgeAppend(request, await this.options.store.surroundings(request), sent);
  }

  #followsKnownTip({ stream, expected, events }: AppendRequest): boolean {
    if (expected === 'no-stream') return true;
    const tip = this.options.tips.of(stream);
    return tip?.rev === expected && tip.leaf === events[0]?.envelope.prev;
  }
}

/** The result as the server told it; null if it left something open that must be read back. */
function recordedBy({ events }: AppendRequest, answer: AppendAnswer): Recorded | null {
  if (answer.kind !== 'written' || answer.position === null) return null;
  const { revision, position } = answer;
  const last = events.at(-1);
  if (last?.envelope.rev !== revision || position.commit !== position.prepare) return null;
  const { commit } = position;
  return { outcome: 'recorded', revision, position: commit, leaf: last.leaf, repeated: false };
}

function conflict(
  { stream, expected }: AppendRequest,
  answer: Exclude<AppendAnswer, { kind: 'too-large' }>,
): Refusal {
  const actual = answer.kind === 'conflict' ? answer.actual : answer.revision;
  return refuse('log.conflict', { stream, expected: String(expected), actual: String(actual) });
}

function checkBytes(events: readonly SealedEvent[]): Refusal | null {
  return bytesOf(events) > MAX_APPEND_BYTES ? tooLarge(events, MAX_APPEND_BYTES) : null;
}

function tooLarge(events: readonly SealedEvent[], limit: number): Refusal {
  return refuse('append.too-large', { bytes: bytesOf(events), limit });
}

export function bytesOf(events: readonly SealedEvent[]): number {
  return events.reduce((sum, event) => sum + event.bytes.length, 0);
}

/** An append that waited its whole time for a place was never sent. */
function checkTime(deadline: number): Refusal | null {
  if (performance.now() <= deadline) return null;
  return refuse('log.unavailable', { reason: 'the server does not answer' });
}

/** The event's own id in its first half, so that it can be recognised on the server; the second half is this call's. */
function idForCall(eventId: string): string {
  const half = eventId.length / 2;
  return eventId.slice(0, half) + randomUUID().slice(half);
}
