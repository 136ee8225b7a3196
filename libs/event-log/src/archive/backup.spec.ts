import { createHash } from 'node:crypto';
import { readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { refuse, RefusedError } from '@ledger/kernel';
import type { MemoryEventLog } from '../memory/memory-event-log.js';
import { altered, flippedBit, type Alteration } from '../testing/altered-log.js';
import { expectThrows } from '../testing/expectations.js';
import { filledLog } from '../testing/filled-log.js';
import { collect } from '../testing/pages.js';
import { temporaryFolder, type TemporaryFolder } from '../testing/temporary-folder.js';
import { backup } from './backup.js';

const CREATED_AT = '2025-01-10T00:00:00.000Z';

let folder: TemporaryFolder;
let log: MemoryEventLog;
beforeEach(async () => {
  folder = await temporaryFolder();
  log = await filledLog({ events: 10 });
});
afterEach(() => folder.remove());

const options = () => ({ file: join(folder.path, 'ledger.backup'), createdAt: CREATED_AT });

describe('backup', () => {
  it('writes one complete file, for its owner alone, and says what is in it', async () => {
    const { file } = options();
    const written = await backup(log, options());
    const bytes = await readFile(file);
    expect(written).toEqual({
      events: 10,
      head: 10n,
      origin: (await log.identity()).origin,
      beside: {},
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
    expect(await readdir(folder.path)).toEqual(['ledger.backup']);
    if (process.platform !== 'win32') expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  it('names format, origin, log and time in two readable lines', async () => {
    await backup(log, options());
    const [magic, header] = (await readFile(options().file, 'latin1')).split('\n');
    expect(magic).toBe('task-accountability-ledger backup 1');
    expect(JSON.parse(header!)).toEqual({
      compression: 'gzip',
      createdAt: CREATED_AT,
      events: '10',
      head: '10',
      ...(await log.identity()),
    });
  });

  it('can be read with nothing but gunzip, as its description says', async () => {
    await backup(log, options());
    const bytes = await readFile(options().file);
    const lineEnds = [0, 1, 2].reduce<number[]>(
      (ends) => [...ends, bytes.indexOf('\n', (ends.at(-1) ?? -1) + 1)],
      [],
    );
    const header = JSON.parse(bytes.toString('utf8', lineEnds[1]! + 1, lineEnds[2])) as {
      stored: number;
      records: number;
    };
    const start = lineEnds[2]! + 1;
    const block = gunzipSync(bytes.subarray(start, start + header.stored));
    const events = await collect(log.readAll());
    expect(header.records).toBe(events.length);
    let at = 0;
    for (const { bytes: envelope } of events) {
      const length = block.readUInt32BE(at);
      expect(block.toString('utf8', at + 4, at + 4 + length)).toBe(
        Buffer.from(envelope).toString(),
      );
      at += 4 + length;
    }
    expect(at).toBe(block.length);
  });

  it('reports progress towards the number of events', async () => {
    const steps: unknown[] = [];
    await backup(log, { ...options(), onProgress: (...progress) => steps.push(progress) });
    expect(steps).toEqual([['events', { done: 10, total: 10 }]]);
  });

  it('leaves out what is appended while it works', async () => {
    const head = () => Promise.resolve(7n);
    const growing = new Proxy(log, {
      get: (target, name) => {
        const value: unknown = name === 'head' ? head : Reflect.get(target, name, target);
        return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      },
    });
    expect(await backup(growing, options())).toMatchObject({ events: 7, head: 7n });
  });

  it.each(['ledger.backup', 'ledger.backup.part'])('overwrites no %s', async (name) => {
    const there = join(folder.path, name);
    await writeFile(there, 'precious');
    await expectThrows(() => backup(log, options()), 'backup.file-exists', { file: there });
    expect(await readFile(there, 'utf8')).toBe('precious');
    expect(await readdir(folder.path)).toEqual([name]);
  });

  it('makes no backup of a damaged log and names the first damaged event', async () => {
    const flip: Alteration = (event) => ({ ...event, bytes: flippedBit(event.bytes, 100) });
    const damaged = altered(log, new Map([[4n, flip]]));
    await expectThrows(() => backup(damaged, options()), 'backup.log-damaged', {
      position: '4',
      fault: 'leaf-hash',
    });
    expect(await readdir(folder.path)).toEqual([]);
  });

  it('leaves nothing behind when the log is lost on the way', async () => {
    const lost = new Map([
      [
        8n,
        () => {
          throw new RefusedError(refuse('log.unavailable', { reason: 'gone' }));
        },
      ],
    ]);
    await expectThrows(() => backup(altered(log, lost), options()), 'log.unavailable');
    expect(await readdir(folder.path)).toEqual([]);
  });

  it('says why when the file cannot be written', async () => {
    const file = join(folder.path, 'missing', 'ledger.backup');
    await expectThrows(() => backup(log, { ...options(), file }), 'archive.file-unusable', {
      file: `${file}.part`,
      reason: 'ENOENT',
    });
  });
});
