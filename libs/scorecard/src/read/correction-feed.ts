import type { EventLog, Position, RecordedEvent } from '@ledger/event-log';
import { accepted, laterOf, type Instant } from '@ledger/kernel';
import { TASK_EVENTS } from '@ledger/task';
import { agencyOf } from '../domain/close/close-scope.js';
import type { ClosedPeriod } from '../domain/close/period-close.js';
import { periodNamed } from '../domain/period/scoring-period.js';
import { bearsOn } from './bearing-events.js';
import { changeOf, reachOf } from './changed-obligations.js';
import type { CloseCorrectionsReader } from './close-corrections.js';
import type { ClosedIndex } from './closed-index.js';
import { closeOf, type CloseRoom, type KnownClose } from './close-room.js';
import { obligationIn } from './log-obligations.js';
import { taskOf } from './log-survey.js';

export interface CorrectionFeedTools {
  readonly log: Pick<EventLog, 'identity' | 'readAll' | 'readStreams'>;
  readonly room: CloseRoom;
  readonly corrections: Pick<CloseCorrectionsReader, 'of'>;
}

/** An event that a closed period would have been closed otherwise with. */
export interface FedCorrection {
  readonly close: KnownClose<ClosedPeriod>;
  /** Where the feed tells it: at the event, or at the approval where the event came between snapshot and approval. */
  readonly at: Position;
  readonly event: RecordedEvent;
  /** Null for an event that is of no obligation. */
  readonly obligation: string | null;
}

export interface FedPage {
  readonly items: readonly FedCorrection[];
  /** Everything up to here is told; the next page goes on after it. */
  readonly upTo: Position;
}

/** Most events that are looked at for one page, so that a page is answered soon even where little concerns anybody. */
const MOST_LOOKED_AT = 2_000;

/**
 * Tells in log order which events correct which closed periods, each exactly once and at the same place whenever it is
 * asked. Most events are dismissed by their time alone: only what is entered late reaches back into what is closed.
 */
export class CorrectionFeed {
  constructor(private readonly tools: CorrectionFeedTools) {}

  /**
   * @param agency only what corrects the closed cards of this agency; left out for all
   * @throws RefusedError if the log or the read model cannot be read
   */
  async page(after: Position, { limit, agency }: FeedQuestion): Promise<FedPage> {
    const closes = await this.tools.room.closedSoFar();
    let latestAsOf = closes.latestAsOf(after);
    const items: FedCorrection[] = [];
    let upTo = after;
    for await (const event of this.#eventsAfter(after)) {
      const found = await this.#corrections(event, { closes, latestAsOf, agency });
      const closed = await this.#closedBy(event);
      if (closed !== null) {
        closes.add(closed, event.position);
        latestAsOf = laterOf(latestAsOf, closed.state.proposal.asOf);
        const isAsked = isOf(agency, closed);
        if (isAsked) found.push(...(await this.#sinceSnapshot(closed, event.position)));
      }
      items.push(...found);
      upTo = event.position;
      if (items.length >= limit) break;
    }
    return { items, upTo };
  }

  async *#eventsAfter(position: Position): AsyncGenerator<RecordedEvent, void, void> {
    const { log } = await this.tools.log.identity();
    let left = MOST_LOOKED_AT;
    for await (const page of this.tools.log.readAll({ after: { log, position } })) {
      yield* page.slice(0, left);
      left -= page.length;
      if (left <= 0) return;
    }
  }

  async #closedBy({
    envelope: { type, stream },
    position,
  }: RecordedEvent): Promise<KnownClose<ClosedPeriod> | null> {
    if (type !== 'scorecard.period-closed') return null;
    return this.tools.room.closed(closeOf(stream), position);
  }

  /** What was recorded after the snapshot and before it was approved. */
  async #sinceSnapshot(
    close: KnownClose<ClosedPeriod>,
    at: Position,
  ): Promise<readonly FedCorrection[]> {
    const { obligations, others } = accepted(await this.tools.corrections.of(close.state, at));
    return [
      ...obligations.flatMap(({ obligation, events }) =>
        events.map((event) => ({ close, at, event, obligation })),
      ),
      ...others.map((event) => ({ close, at, event, obligation: null })),
    ].sort((a, b) => Number(a.event.position - b.event.position));
  }

  async #corrections(
    event: RecordedEvent,
    { closes, latestAsOf, agency }: Known,
  ): Promise<FedCorrection[]> {
    const at = event.position;
    const { stream, type, effectiveAt } = event.envelope;
    if (!TASK_EVENTS.knows(type)) {
      return closes
        .beside(stream, at)
        .filter((close) => isOf(agency, close))
        .filter(({ state: { proposal } }) => bearsOn(proposal, event))
        .map((close) => ({ close, at, event, obligation: null }));
    }
    if (effectiveAt >= latestAsOf) return [];
    const [recorded = []] = await this.tools.log.readStreams([{ stream, from: 0 }]);
    const known = recorded.filter(({ position }) => position <= at);
    return closes
      .covering(known, at)
      .filter((close) => isOf(agency, close))
      .filter(({ state: { proposal } }) => effectiveAt < proposal.asOf)
      .filter(({ state }) => corrects({ event, known }, state))
      .map((close) => ({ close, at, event, obligation: taskOf(stream) }));
  }
}

interface Known extends Pick<FeedQuestion, 'agency'> {
  readonly closes: ClosedIndex;
  /** The latest T of those that were approved by now. */
  readonly latestAsOf: Instant;
}

interface FeedQuestion {
  readonly limit: number;
  readonly agency: string | undefined;
}

function isOf(agency: string | undefined, { state }: KnownClose<ClosedPeriod>): boolean {
  return agency === undefined || agencyOf(state.proposal.scope) === agency;
}

/** Whether what was scored of a task is not the same with the event as without it. */
function corrects(
  { event, known }: { readonly event: RecordedEvent; readonly known: readonly RecordedEvent[] },
  { proposal }: ClosedPeriod,
): boolean {
  const { period: words, asOf } = proposal;
  // It was readable when the period was closed.
  const period = accepted(periodNamed(words));
  const seenAt = (position: Position) =>
    obligationIn(taskOf(event.envelope.stream), known, { position, cut: period.to, asOf });
  const seen = [seenAt(event.position - 1n), seenAt(event.position)] as const;
  return changeOf(seen, reachOf(proposal), period) !== null;
}
