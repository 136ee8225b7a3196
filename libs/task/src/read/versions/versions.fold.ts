import type { RecordedEvent } from '@ledger/event-log';
import type { GrowingFold } from '@ledger/projection';
import { readTaskEvent, taskOfStream } from '../recorded-task-event.js';
import type { Telling } from './effective-versions.js';
import { VersionChanges, type WrittenChanges } from './version-changes.js';

/** The versions of one task as its stream goes on. */
export class VersionsFold<State, Row> implements GrowingFold {
  readonly #versions: VersionChanges<State, Row>;

  /** @param telling how is told of a task of that id */
  constructor(
    stream: string,
    earlier: readonly RecordedEvent[],
    telling: (task: string) => Telling<State, Row>,
  ) {
    const task = taskOfStream(stream);
    const known = earlier.map((recorded) => readTaskEvent(recorded).event);
    this.#versions = new VersionChanges(task, telling(task), known);
  }

  get size(): number {
    return this.#versions.size;
  }

  take(recorded: RecordedEvent): void {
    this.#versions.take(readTaskEvent(recorded).event, recorded.position);
  }

  takeChanges(): WrittenChanges<Row> {
    return this.#versions.takeChanges();
  }
}
