import {
  agencyDecider,
  agencyStream,
  calendarDecider,
  CALENDAR_STREAM,
  mergerDecider,
  mergerStream,
  type Agency,
  type Known,
  type Merger,
} from '@ledger/agency';
import type { StreamFolds } from '@ledger/command';
import type { EventLog, Position, RecordedEvent } from '@ledger/event-log';
import type { Decider, DomainEvent, EventRegistry, Past } from '@ledger/kernel';
import { taskDecider } from '../domain/task.decider.js';
import type { TaskEvent } from '../domain/task.events.js';
import type { TaskState } from '../domain/task.js';

export interface HouseSources {
  readonly folds: StreamFolds;
  readonly log: Pick<EventLog, 'readStream'>;
  readonly registry: EventRegistry;
}

/** What the processes of this room look at, folded from the log at the moment of asking. */
export class HouseReader {
  constructor(private readonly sources: HouseSources) {}

  async task(stream: string): Promise<TaskState> {
    return (await this.sources.folds.fold(stream, taskDecider)).state;
  }

  /** By its first event alone, which says so for good. */
  async isCollective(stream: string): Promise<boolean> {
    for await (const [first] of this.sources.log.readStream(stream, { limit: 1 })) {
      return first?.envelope.type === 'task.collectively-assigned';
    }
    return false;
  }

  /** Where in the log an event is. @throws Error if the stream has no such revision */
  async positionOf(stream: string, revision: number): Promise<Position> {
    for await (const [event] of this.sources.log.readStream(stream, { from: revision, limit: 1 })) {
      if (event !== undefined) return event.position;
    }
    throw new Error(`${stream} has no revision ${revision}`);
  }

  /** Null if no such agency is registered. */
  agency(agency: string): Promise<Known<Agency> | null> {
    return this.#known(agencyDecider, agencyStream(agency));
  }

  /** Null if no such merger is decided. */
  merger(merger: string): Promise<Known<Merger> | null> {
    return this.#known(mergerDecider, mergerStream(merger));
  }

  /** How far the calendar of holidays and swap days has come. */
  async calendarRevision(): Promise<number> {
    return (await this.sources.folds.fold(CALENDAR_STREAM, calendarDecider)).basis.rev;
  }

  /** An event as rules see it, in its current version. */
  read<E extends DomainEvent = TaskEvent>({ envelope }: RecordedEvent): Past<E> {
    return this.sources.registry.read(envelope) as Past<E>;
  }

  async #known<S, C, E extends DomainEvent, F>(
    decider: Decider<S | null, C, E, F>,
    stream: string,
  ): Promise<Known<S> | null> {
    const { state, basis } = await this.sources.folds.fold(stream, decider);
    return state === null ? null : { state, basis };
  }
}
