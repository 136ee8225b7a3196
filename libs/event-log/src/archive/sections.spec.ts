import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { refuse, RefusedError } from '@ledger/kernel';
import type { MemoryEventLog } from '../memory/memory-event-log.js';
import { expectThrows } from '../testing/expectations.js';
import { emptyLog, filledLog } from '../testing/filled-log.js';
import { temporaryFolder, type TemporaryFolder } from '../testing/temporary-folder.js';
import type { ArchiveSection } from './archive-section.port.js';
import { backup } from './backup.js';
import { restore } from './restore.js';

const CREATED_AT = '2025-01-10T00:00:00.000Z';

/** A store of texts, of which one that begins with `!` may not be restored. */
class Texts implements ArchiveSection {
  readonly checked: string[] = [];
  readonly held = new Set<string>();

  constructor(
    readonly name: string,
    texts: readonly string[] = [],
  ) {
    for (const text of texts) this.held.add(text);
  }

  async *records() {
    for (const text of this.held) yield await Promise.resolve(Buffer.from(text));
    return this.held.size;
  }

  async check(records: AsyncIterable<Buffer>) {
    for await (const record of records) {
      const text = record.toString();
      this.checked.push(text);
      if (text.startsWith('!'))
        throw new RefusedError(refuse('restore.file-missing', { sha256: text }));
    }
  }

  async restore(records: AsyncIterable<Buffer>) {
    const before = this.held.size;
    let held = 0;
    for await (const record of records) {
      this.held.add(record.toString());
      held += 1;
    }
    return { held, added: this.held.size - before };
  }
}

let folder: TemporaryFolder;
let file: string;
let log: MemoryEventLog;
beforeEach(async () => {
  folder = await temporaryFolder();
  file = join(folder.path, 'ledger.backup');
  log = await filledLog({ events: 10 });
});
afterEach(() => folder.remove());

/** Long enough for several blocks. */
const LONG = Array.from({ length: 30 }, (_, n) => `${n} ${'x'.repeat(100_000)}`);

describe('what is kept beside the log', () => {
  it('goes into the same file and comes back from it, in as many blocks as it takes', async () => {
    const written = await backup(log, {
      file,
      createdAt: CREATED_AT,
      sections: [new Texts('files', LONG), new Texts('persons', ['Lan', 'Minh'])],
    });
    expect(written).toMatchObject({ events: 10, beside: { files: 30, persons: 2 } });
    const [files, persons] = [new Texts('files', LONG.slice(0, 4)), new Texts('persons')];
    const target = await emptyLog();
    expect(await restore(target, { file, sections: [files, persons] })).toMatchObject({
      added: 10,
      beside: { files: { held: 30, added: 26 }, persons: { held: 2, added: 2 } },
    });
    expect([...files.held]).toEqual(LONG);
    expect([...persons.held]).toEqual(['Lan', 'Minh']);
    expect(files.checked).toEqual(LONG);
  });

  it('may be empty, and is then no part of the file', async () => {
    const sections = [new Texts('files'), new Texts('persons', ['Lan'])];
    await backup(log, { file, createdAt: CREATED_AT, sections });
    expect(await readFile(file, 'latin1')).not.toContain('"section":"files"');
    const target = [new Texts('files'), new Texts('persons')];
    expect(await restore(await emptyLog(), { file, sections: target })).toMatchObject({
      beside: { files: { held: 0, added: 0 }, persons: { held: 1, added: 1 } },
    });
  });

  it('is not left out in silence by whoever does not know it', async () => {
    const sections = [new Texts('persons', ['Lan'])];
    await backup(log, { file, createdAt: CREATED_AT, sections });
    const target = await emptyLog();
    await expectThrows(() => restore(target, { file }), 'restore.format-unknown', {
      found: 'section persons',
    });
    expect(await target.head()).toBe(0n);
  });

  it('keeps everything from being restored where it is not sound', async () => {
    const sections = [new Texts('files', ['a']), new Texts('persons', ['Lan', '!'])];
    await backup(log, { file, createdAt: CREATED_AT, sections });
    const target = await emptyLog();
    const stores = [new Texts('files'), new Texts('persons')];
    await expectThrows(() => restore(target, { file, sections: stores }), 'restore.file-missing');
    expect(await target.head()).toBe(0n);
    expect(stores.map(({ held }) => held.size)).toEqual([0, 0]);
  });

  it('is refused where it does not come in the order in which it was written', async () => {
    const sections = [new Texts('persons', ['Lan']), new Texts('files', ['a'])];
    await backup(log, { file, createdAt: CREATED_AT, sections });
    const stores = [new Texts('files'), new Texts('persons')];
    const target = await emptyLog();
    await expectThrows(() => restore(target, { file, sections: stores }), 'restore.format-unknown');
    expect(await target.head()).toBe(0n);
  });

  it('is found out where a byte of it was altered', async () => {
    const sections = [new Texts('persons', ['Lan'])];
    await backup(log, { file, createdAt: CREATED_AT, sections });
    const bytes = await readFile(file);
    const place = bytes.indexOf('"section":"persons"');
    for (const at of [place - 20, bytes.indexOf('\n', place) + 12]) {
      const altered = Buffer.from(bytes);
      altered.writeUInt8(altered.readUInt8(at) ^ 1, at);
      await writeFile(file, altered);
      const stores = [new Texts('persons')];
      const refused = restore(await emptyLog(), { file, sections: stores });
      await expect(refused).rejects.toThrow(RefusedError);
      expect([...stores[0]!.held]).toEqual([]);
    }
  });

  it('is told of as it is written and read', async () => {
    const told = new Set<string>();
    const sections = [new Texts('files', ['a', 'b'])];
    await backup(log, {
      file,
      createdAt: CREATED_AT,
      sections,
      onProgress: (section, { done, total }) => told.add(`${section} ${done} of ${String(total)}`),
    });
    expect(told).toEqual(new Set(['events 10 of 10', 'files 1 of null', 'files 2 of null']));
    told.clear();
    await restore(await emptyLog(), {
      file,
      sections: [new Texts('files')],
      onProgress: (stage, section, { done, total }) =>
        told.add(`${stage} ${section} ${done} of ${String(total)}`),
    });
    expect(told).toEqual(
      new Set([
        'checking events 10 of 10',
        'checking files 2 of null',
        'restoring events 10 of 10',
        'restoring files 2 of 2',
      ]),
    );
  });
});
