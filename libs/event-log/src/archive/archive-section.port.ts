import type { Sha256 } from '@ledger/kernel';

/** What became of a section that was restored. */
export interface RestoredSection {
  /** Things in the file, such as files or people. */
  readonly held: number;
  /** Those that the store did not hold before. */
  readonly added: number;
}

/** Something that is kept beside the log and goes into the same backup, behind the events, as records of its own. */
export interface ArchiveSection {
  /** What the file calls it, for good. */
  readonly name: string;
  /**
   * Everything there is, record by record.
   *
   * @param cited the files that events of the backup cite
   * @returns how many things these are
   * @throws RefusedError `backup.…` if a backup of it could not be restored
   */
  records(cited: ReadonlySet<Sha256>): AsyncGenerator<Uint8Array, number, void>;
  /**
   * Looks at the records of a file, all of which it takes, and at whether they can be put into the store. Writes nothing.
   *
   * @param cited the files that events of the backup cite
   * @throws RefusedError `restore.…`
   */
  check(records: AsyncIterable<Buffer>, cited: ReadonlySet<Sha256>): Promise<void>;
  /** Puts in what the store does not hold, from records that were checked, all of which it takes. */
  restore(records: AsyncIterable<Buffer>): Promise<RestoredSection>;
}
