import type { AttachmentStore, MayRead } from '@ledger/attachment';
import type { UploadedFile, UploadedFiles } from '@ledger/import';
import type { Actor } from '@ledger/kernel';

/** Lists among the files that were uploaded, for those who may read them. */
export class UploadedLists implements UploadedFiles {
  constructor(
    private readonly store: Pick<AttachmentStore, 'has' | 'read'>,
    private readonly readers: MayRead,
  ) {}

  async fileOf(sha256: string, actor: Actor): Promise<UploadedFile | null> {
    if (actor.kind !== 'person' || !(await this.readers.mayRead(actor, sha256))) return null;
    const file = await this.store.has(sha256);
    if (file === null) return null;
    const chunks: Buffer[] = [];
    for await (const chunk of this.store.read(file)) chunks.push(chunk);
    return { file, bytes: Buffer.concat(chunks) };
  }
}
