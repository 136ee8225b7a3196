import type { Sha256 } from '@ledger/kernel';

/** Which records cite a file. */
export interface Citations {
  /** The streams whose events cite it. */
  streamsCiting(sha256: Sha256): Promise<readonly string[]>;
  /** Those of the files that any event cites; none in the log when it was asked is missed. */
  citedAmong(files: readonly Sha256[]): Promise<ReadonlySet<Sha256>>;
}
