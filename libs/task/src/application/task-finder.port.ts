import type { LocalDate } from '@ledger/kernel';

/**
 * Finds tasks by what their streams do not tell. It never misses one that is in the log when it is asked, and may name
 * some that no longer are what was asked for: whoever asks checks each on its stream.
 */
export interface TaskFinder {
  /** Ids of the tasks that are open and in which the agency has, or ever had, a role. */
  openTasksOf(agency: string): AsyncIterable<string>;
  /** Ids of the tasks that were opened under another. */
  childrenOf(parent: string): AsyncIterable<string>;
  /** Ids of the open tasks whose last day lies between two days, both inclusive. */
  openTasksDue(from: LocalDate, to: LocalDate): AsyncIterable<string>;
}
