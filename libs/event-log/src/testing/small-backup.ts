import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { RefusedError, type Refusal, type RefusalCode } from '@ledger/kernel';
import { backup } from '../archive/backup.js';
import { restore } from '../archive/restore.js';
import type { MemoryEventLog } from '../memory/memory-event-log.js';
import { emptyLog, filledLog } from './filled-log.js';
import { temporaryFolder } from './temporary-folder.js';

type Outcome = Refusal | { readonly refused: 'not refused' };

/** A sound backup of one block, and a log to restore what becomes of it into. */
export class SmallBackup {
  private constructor(
    private readonly folder: { readonly path: string; remove(): Promise<void> },
    readonly original: MemoryEventLog,
    readonly content: Buffer,
    private readonly log: MemoryEventLog,
  ) {}

  static async make(events: number): Promise<SmallBackup> {
    const folder = await temporaryFolder();
    const original = await filledLog({ events, streams: 2 });
    const file = join(folder.path, 'sound.backup');
    await backup(original, { file, createdAt: '2025-01-10T00:00:00.000Z' });
    return new SmallBackup(folder, original, await readFile(file), await emptyLog());
  }

  path(name: string): string {
    return join(this.folder.path, name);
  }

  /** The file's content after so many lines. */
  afterLines(lines: number): number {
    let at = 0;
    for (let line = 0; line < lines; line += 1) at = this.content.indexOf('\n', at) + 1;
    return at;
  }

  async refusalOf(content: Uint8Array | string): Promise<Outcome> {
    const file = this.path('altered.backup');
    await writeFile(file, content);
    return this.refusalOfFile(file);
  }

  /** Why the file cannot be restored. @throws Error if trying to did anything to the log */
  async refusalOfFile(file: string): Promise<Outcome> {
    const before = await this.log.identity();
    const outcome = await restore(this.log, { file }).then(
      () => ({ refused: 'not refused' }) as const,
      (error: unknown) => {
        if (error instanceof RefusedError) return error.refusal;
        throw error;
      },
    );
    const after = await this.log.identity();
    if (before.log !== after.log || (await this.log.head()) !== 0n) {
      throw new Error(`${outcome.refused}, but the log is no longer what it was`);
    }
    return outcome;
  }

  async codeOf(content: Uint8Array | string): Promise<RefusalCode | 'not refused'> {
    return (await this.refusalOf(content)).refused;
  }

  async remove(): Promise<void> {
    await rm(this.path('altered.backup'), { force: true });
    await this.folder.remove();
  }
}
