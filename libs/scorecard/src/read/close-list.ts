import { OwnWrites, type EventLog, type Position } from '@ledger/event-log';
import { accepted, instantAfter, RefusedError, type Instant } from '@ledger/kernel';
import {
  cursorGiven,
  cursorText,
  LONGEST_PAGE,
  type ListIdentity,
  type Page,
  type PageRequest,
  type Pin,
} from '@ledger/platform';
import type { CloseScope } from '../domain/close/close-scope.js';
import type { PeriodClose } from '../domain/close/period-close.js';
import type { CloseRoom, KnownClose } from './close-room.js';
import type { CorrectionFeed, FedCorrection } from './correction-feed.js';

export interface CloseFilter {
  readonly of?: CloseScope['of'] | undefined;
  readonly id?: string | undefined;
  readonly period?: string | undefined;
  readonly phase?: PeriodClose['phase'] | undefined;
}

/** What of the feed is wanted. */
export interface FeedWords {
  /** Only what corrects the closed cards of this agency. */
  readonly agency: string | undefined;
  /** Exclusive; null for the beginning. */
  readonly since: Position | null;
}

/** The feed from one position to the head of when it was asked for. */
export interface FedUntilNow {
  readonly since: Position;
  readonly position: Position;
  /** K, exclusive. */
  readonly knownAt: Instant;
  readonly corrections: AsyncIterable<FedCorrection>;
}

interface FedSpan extends Pick<FeedWords, 'agency'> {
  readonly after: Position;
  readonly until: Position;
}

export interface CloseListTools {
  readonly log: Pick<EventLog, 'identity' | 'head'>;
  readonly room: CloseRoom;
  readonly feed: CorrectionFeed;
  readonly clock: () => Instant;
}

/** Closes of periods, and what corrects them, in pages that go on where the last one ended. */
export class CloseLists {
  readonly #writes: OwnWrites;

  constructor(private readonly tools: CloseListTools) {
    this.#writes = new OwnWrites(tools.log);
  }

  /** All pages show what the first one does. @throws RefusedError `cursor.*`, `position.beyond-head` */
  async closes(filter: CloseFilter, request: PageRequest): Promise<Page<KnownClose>> {
    const list = { name: 'period-closes', filter: wordsOf(filter) };
    const { pin, after } = await this.#begin(list, request);
    const found = (await this.tools.room.all(pin.position)).filter(matching(filter));
    const left = found
      .map((close) => ({ close, key: keyOf(close) }))
      .filter(({ key }) => key > (after[0] ?? ''))
      .sort((a, b) => (a.key < b.key ? -1 : 1));
    const shown = left.slice(0, request.limit);
    const last = shown.at(-1);
    const more = left.length > shown.length && last !== undefined;
    return {
      items: shown.map(({ close }) => close),
      next: more ? cursorText(list, { ...pin, after: [last.key] }) : null,
      pin,
    };
  }

  /**
   * What corrects closed periods since a position. It has no last page: the cursor of one that was read to its end goes on
   * with what is recorded from then on.
   *
   * @throws RefusedError `cursor.*`, `position.beyond-head`
   */
  async corrections(
    { agency, since }: FeedWords,
    request: PageRequest,
  ): Promise<Page<FedCorrection> & { readonly next: string }> {
    const list = { name: 'corrections', filter: { agency: agency ?? null } };
    const { pin } = await this.#begin(list, request);
    const after = request.cursor === null ? (since ?? 0n) : pin.position;
    await this.#demandWritten(after);
    const { items, upTo } = await this.tools.feed.page(after, { limit: request.limit, agency });
    const reached = { ...pin, position: upTo };
    return { items, next: cursorText(list, { ...reached, after: [] }), pin: reached };
  }

  /**
   * The same up to now, read page by page as it is asked for.
   *
   * @throws RefusedError `position.beyond-head`
   */
  async correctionsUntilNow(
    { agency, since }: FeedWords,
    notBefore: Position | null,
  ): Promise<FedUntilNow> {
    const after = since ?? 0n;
    for (const named of [after, notBefore ?? 0n]) await this.#demandWritten(named);
    const position = await this.tools.log.head();
    const knownAt = instantAfter(this.tools.clock(), 1);
    const corrections = this.#fed({ after, until: position, agency });
    return { since: after, position, knownAt, corrections };
  }

  async *#fed({ after, until, agency }: FedSpan): AsyncGenerator<FedCorrection, void, void> {
    for (let reached = after; reached < until;) {
      const { items, upTo } = await this.tools.feed.page(reached, { limit: LONGEST_PAGE, agency });
      yield* items.filter(({ at }) => at <= until);
      reached = upTo;
    }
  }

  async #begin(
    list: ListIdentity,
    { cursor: words, notBefore }: PageRequest,
  ): Promise<{ readonly pin: Pin; readonly after: readonly string[] }> {
    const { log } = await this.tools.log.identity();
    if (notBefore !== null) await this.#demandWritten(notBefore);
    const cursor = accepted(cursorGiven(list, words, log));
    if (cursor !== null) return { pin: cursor, after: cursor.after };
    const position = await this.tools.log.head();
    return { pin: { log, position, asOf: instantAfter(this.tools.clock(), 1) }, after: [] };
  }

  async #demandWritten(position: Position): Promise<void> {
    const refused = await this.#writes.refuseUnwritten(position);
    if (refused !== null) throw new RefusedError(refused);
  }
}

function wordsOf({ of, id, period, phase }: CloseFilter) {
  return { of: of ?? null, id: id ?? null, period: period ?? null, phase: phase ?? null };
}

function matching({ of, id, period, phase }: CloseFilter): (close: KnownClose) => boolean {
  const isAsked = (asked: string | undefined, is: string) => asked === undefined || asked === is;
  return ({ state: { proposal, phase: reached } }) =>
    isAsked(of, proposal.scope.of) &&
    isAsked(id, proposal.scope.id) &&
    isAsked(period, proposal.period) &&
    isAsked(phase, reached);
}

/** By period, then by what is closed. */
function keyOf({ id, state: { proposal } }: KnownClose): string {
  const { period, scope } = proposal;
  return [period, scope.of, scope.id, id].join(' ');
}
