import type { TaskReaders } from '@ledger/task';

/** Who may read about which agencies: whoever may read lists of their tasks. */
export abstract class ScorecardReaders {
  abstract readonly refuseList: TaskReaders['refuseList'];
}
