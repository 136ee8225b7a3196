import type { StreamDirectory } from '@ledger/command';
import type { EventLog } from '@ledger/event-log';
import type { Instant } from '@ledger/kernel';
import type { TaskFinder } from '../application/task-finder.port.js';

export interface HouseOptions {
  /** Default: a log in memory, by the clock of the house. */
  readonly log?: EventLog;
  /** Default: both search the log. */
  readonly finder?: TaskFinder;
  readonly directory?: StreamDirectory;
  /** Default: one that stands until it is moved. */
  readonly clock?: () => Instant;
}
