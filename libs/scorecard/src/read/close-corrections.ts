import type { EventLog, Position, RecordedEvent } from '@ledger/event-log';
import { isRefusal, type JsonObject, type Refusal } from '@ledger/kernel';
import { taskStream } from '@ledger/task';
import {
  figureChanges,
  figuresOfCard,
  type FigureCorrection,
  type NamedFigures,
} from '../domain/close/figures.js';
import type { ClosedPeriod, CloseProposal } from '../domain/close/period-close.js';
import type { Standing } from '../domain/obligation/standing.js';
import { cardIn, type SnapshotFiles } from '../snapshot/snapshot-files.js';
import { bearsOn, streamsBeside } from './bearing-events.js';
import type { PointLog, Seen } from './card-question.js';
import type { ClosePositions } from './close-position.js';
import { changedObligations, reachOf, type ChangedObligation } from './changed-obligations.js';
import { pinnedAt, scopedCard, type CannotShow, type ScopedCard } from './scoped-card.js';
import type { ScorecardReaderTools } from './scorecard-reader.js';
import { streamsInParts } from './streams-in-parts.js';

export interface CloseCorrectionsTools extends ScorecardReaderTools {
  readonly log: PointLog & Pick<EventLog, 'readStreams'>;
  readonly files: Pick<SnapshotFiles, 'read'>;
  readonly positions: ClosePositions;
}

/** One obligation that is not seen as it was, and the events that make the difference. */
export interface ObligationCorrection extends ChangedObligation {
  /** How it stood on the card when it was closed; null where it did not. */
  readonly from: Standing | null;
  readonly to: Standing | null;
  readonly events: readonly RecordedEvent[];
}

/** What is known by now of a closed period and was not known when it was closed. */
export interface CloseCorrections {
  /** Where the last event that the snapshot knows stands in this log. */
  readonly since: Position;
  readonly seen: Seen;
  readonly figures: readonly FigureCorrection[];
  /** In order of their ids. */
  readonly obligations: readonly ObligationCorrection[];
  /** Events beside those of obligations: common points, heads, ends of agencies. */
  readonly others: readonly RecordedEvent[];
}

/** From the position of the close, exclusive, to a later one. */
interface Span {
  readonly since: Position;
  readonly upTo: Position;
}

/** Computes a closed card again as of its own T, by its own policy, from what is known by now. The snapshot stays. */
export class CloseCorrectionsReader {
  constructor(private readonly tools: CloseCorrectionsTools) {}

  /** @throws RefusedError `period-close.event-missing`, and if the log or the read model cannot be read */
  async of({ proposal }: ClosedPeriod, upTo?: Position): Promise<CloseCorrections | Refusal> {
    const { positions, log, files } = this.tools;
    const span = { since: await positions.of(proposal), upTo: upTo ?? (await log.head()) };
    const then = await this.#cardAt(proposal, span.since);
    if (isRefusal(then)) return then;
    const now = await this.#cardAt(proposal, span.upTo);
    if (isRefusal(now)) return now;
    const closed = await cardIn(files, proposal.snapshot);
    return {
      since: span.since,
      seen: now.seen,
      figures: figureChanges(asClosed(closed, then), figuresOf(now.answer)),
      obligations: await this.#obligations(proposal, { then, now }, span),
      others: await this.#others(proposal, span),
    };
  }

  #cardAt(
    { scope, period, asOf, policy }: CloseProposal,
    position: Position,
  ): Promise<ScopedCard | CannotShow> {
    const tools = { ...this.tools, log: pinnedAt(position, this.tools.log) };
    return scopedCard(scope, { period, asOf, policy }, tools);
  }

  async #obligations(
    proposal: CloseProposal,
    cards: { readonly then: ScopedCard; readonly now: ScopedCard },
    span: Span,
  ): Promise<readonly ObligationCorrection[]> {
    const { then, now } = cards;
    const { period } = now.seen;
    const keys = [...new Set([...then.keys, ...now.keys])];
    const reach = { ...reachOf(proposal), keys };
    const changed = await changedObligations(this.tools.source, reach, { ...span, period });
    const streams = await this.#eventsOn(
      changed.map(({ obligation }) => taskStream(obligation)),
      span,
    );
    const [before, after] = [standingsIn(then), standingsIn(now)];
    return changed.map((one, n) => ({
      ...one,
      from: before.get(one.obligation) ?? null,
      to: after.get(one.obligation) ?? null,
      events: (streams[n] ?? []).filter(({ envelope }) => envelope.effectiveAt < proposal.asOf),
    }));
  }

  async #others(proposal: CloseProposal, span: Span): Promise<readonly RecordedEvent[]> {
    const streams = await this.#eventsOn(streamsBeside(proposal), span);
    return streams
      .flat()
      .filter((event) => bearsOn(proposal, event))
      .sort((a, b) => Number(a.position - b.position));
  }

  async #eventsOn(
    streams: readonly string[],
    { since, upTo }: Span,
  ): Promise<readonly (readonly RecordedEvent[])[]> {
    const found: (readonly RecordedEvent[])[] = [];
    for await (const [, events] of streamsInParts(this.tools.log, streams)) {
      found.push(events.filter(({ position }) => position > since && position <= upTo));
    }
    return found;
  }
}

/** What the snapshot says; what only this release tells, as it would have told it then, is no correction. */
function asClosed(closed: JsonObject, then: ScopedCard): NamedFigures {
  return new Map([...figuresOf(then.answer), ...figuresOf(closed)]);
}

function figuresOf(card: object): NamedFigures {
  // Every answer is JSON.
  return figuresOfCard(card as JsonObject);
}

function standingsIn({ standings }: ScopedCard): ReadonlyMap<string, Standing> {
  return new Map(standings.map((standing) => [standing.obligation, standing]));
}
