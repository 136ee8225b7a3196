import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What TMPDIR says may be closed to the user as whom root runs the server. */
const PARENT = process.getuid?.() === 0 ? '/tmp' : tmpdir();

/** Folders of one test file. */
export class TemporaryFolders {
  readonly #made: string[] = [];

  async make(mode = 0o711): Promise<string> {
    const folder = await mkdtemp(join(PARENT, 'ledger-embedded-test-'));
    this.#made.push(folder);
    await chmod(folder, mode);
    return folder;
  }

  async removeAll(): Promise<void> {
    for (const folder of this.#made.splice(0)) await rm(folder, { recursive: true, force: true });
  }
}
