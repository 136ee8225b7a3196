import type { AttachmentStore, MayRead } from '@ledger/attachment';
import type { UploadedFiles } from '@ledger/import';
import type { Actor } from '@ledger/kernel';

/** Lists among the files that were uploaded, for those who may read them. */
export class UploadedLists implements UploadedFiles {
  constructor(
    private readonly store: Pick<AttachmentStore, 'find' | 'read'>,
    private readonly readers: MayRead,
  ) {}

  async bytesOf(sha256: string, actor: Actor): Promise<Buffer | null> {
    if (actor.kind !== 'person') return null;
    const file = await this.store.find(sha256);
    if (file === null || !(await this.readers.mayRead(actor, sha256))) return null;
    const chunks: Buffer[] = [];
    for await (const chunk of this.store.read(file)) chunks.push(chunk);
    return Buffer.concat(chunks);
  }
}
