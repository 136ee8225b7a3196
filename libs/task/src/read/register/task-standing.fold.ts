import type { RecordedEvent } from '@ledger/event-log';
import type { GrowingFold } from '@ledger/projection';
import { readTaskEvent } from '../recorded-task-event.js';
import { TaskStanding, type Standing } from './standing.js';
import type { Change } from './versions.js';

/** What one event changed of what the register says of its task. */
export interface StandingChange {
  readonly before: Standing;
  readonly after: Standing;
  readonly at: Change;
}

/** How one task stands, with what changed since that was last written. */
export class TaskStandingFold implements GrowingFold {
  readonly #standing: TaskStanding;
  #size: number;
  #changes: StandingChange[] = [];

  constructor(
    readonly task: string,
    earlier: readonly RecordedEvent[],
  ) {
    this.#standing = new TaskStanding(earlier.map(readTaskEvent));
    this.#size = earlier.length;
  }

  get size(): number {
    return this.#size;
  }

  take(recorded: RecordedEvent): void {
    const { event, position, recordedTime } = readTaskEvent(recorded);
    const before = this.#standing.now;
    this.#standing.take(event, recordedTime);
    this.#size += 1;
    this.#changes.push({ before, after: this.#standing.now, at: { position, recordedTime } });
  }

  /** What changed since this was called last. */
  takeChanges(): readonly StandingChange[] {
    const changes = this.#changes;
    this.#changes = [];
    return changes;
  }
}
