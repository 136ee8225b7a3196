import type { Refusal } from '@ledger/kernel';
import type { FoldedSnapshot, SnapshotQuestion } from '../domain/close/folded-snapshot.js';

/** Folds the card that is to be closed from the log, and from nothing else. */
export abstract class PeriodSnapshots {
  abstract take(question: SnapshotQuestion): Promise<FoldedSnapshot | Refusal>;
}
