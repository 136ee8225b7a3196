import type { Position, RecordedEvent } from '@ledger/event-log';
import { laterOf, type Instant } from '@ledger/kernel';
import type { CloseCover } from '../domain/close/period-close.events.js';
import type { ClosedPeriod } from '../domain/close/period-close.js';
import { streamsBeside } from './bearing-events.js';
import type { KnownClose } from './close-room.js';
import { keysIn } from './log-survey.js';

type Closed = KnownClose<ClosedPeriod>;

const COVERED_BY: readonly CloseCover['by'][] = ['agency', 'document'];

interface Indexed {
  readonly close: Closed;
  readonly approvedAt: Position;
}

/** Finds the closed periods that an event may correct by what it is about, however many others there are. */
export class ClosedIndex {
  readonly #byId = new Map<string, Indexed>();
  readonly #byStream = new Map<string, Indexed[]>();
  readonly #byKey = new Map<string, Indexed[]>();

  has(id: string): boolean {
    return this.#byId.has(id);
  }

  /** Once; what was closed stays as it was. */
  add(close: Closed, approvedAt: Position): void {
    if (this.has(close.id)) return;
    const indexed = { close, approvedAt };
    const { proposal } = close.state;
    const { covers } = proposal;
    this.#byId.set(close.id, indexed);
    for (const stream of streamsBeside(proposal)) addTo(this.#byStream, stream, indexed);
    for (const key of covers.keys) addTo(this.#byKey, `${covers.by} ${key}`, indexed);
  }

  /** The latest T of those approved up to a position: none of them sees what holds from then on. Empty without any. */
  latestAsOf(upTo: Position): Instant {
    let latest = '';
    for (const { close, approvedAt } of this.#byId.values()) {
      if (approvedAt <= upTo) latest = laterOf(latest, close.state.proposal.asOf);
    }
    return latest;
  }

  /** Those approved before a position that rest on a stream beside those of tasks, in order of their ids. */
  beside(stream: string, before: Position): readonly Closed[] {
    return approvedBefore(before, this.#byStream.get(stream) ?? []);
  }

  /**
   * Those approved before a position that a task may be part of, in order of their ids.
   *
   * @param recorded its events as far as they are known
   */
  covering(recorded: readonly RecordedEvent[], before: Position): readonly Closed[] {
    const keys = COVERED_BY.flatMap((by) =>
      recorded.flatMap((event) => keysIn(event, by).map((key) => `${by} ${key}`)),
    );
    const found = [...new Set(keys)].flatMap((key) => this.#byKey.get(key) ?? []);
    return approvedBefore(before, found);
  }
}

/** Each once, by its id: the feed tells them alike wherever a page begins. */
function approvedBefore(before: Position, found: readonly Indexed[]): readonly Closed[] {
  const then = found.filter(({ approvedAt }) => approvedAt < before);
  const closes = new Set(then.map(({ close }) => close));
  return [...closes].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function addTo(index: Map<string, Indexed[]>, key: string, one: Indexed): void {
  const found = index.get(key);
  if (found === undefined) index.set(key, [one]);
  else found.push(one);
}
