import { refuseWithoutAnyRole, type Actor, type Sha256 } from '@ledger/kernel';
import type { Citations } from '../read/citations.port.js';
import type { AttachmentStore } from '../store/attachment-store.js';

type Person = Extract<Actor, { readonly kind: 'person' }>;

/** Whether somebody may read a file. */
export interface MayRead {
  mayRead(person: Person, sha256: Sha256): Promise<boolean>;
}

/** Whether somebody may read one of some records; the rooms that keep them answer. */
export interface RecordReaders {
  mayReadAny(person: Person, streams: readonly string[]): Promise<boolean>;
}

export interface FileReadersOptions {
  readonly store: Pick<AttachmentStore, 'wasUploadedBy'>;
  readonly citations: Citations;
  readonly records: RecordReaders;
}

/** Those who inspect, who uploaded it, and who may read a record that cites it. */
export class FileReaders implements MayRead {
  constructor(private readonly options: FileReadersOptions) {}

  async mayRead(person: Person, sha256: Sha256): Promise<boolean> {
    const { store, citations, records } = this.options;
    if (refuseWithoutAnyRole(person, ['inspector', 'auditor']) === null) return true;
    if (await store.wasUploadedBy(person.person, sha256)) return true;
    const streams = await citations.streamsCiting(sha256);
    return streams.length > 0 && records.mayReadAny(person, streams);
  }
}
