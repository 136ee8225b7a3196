import { rm } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sha256, type Envelope, type SealedEvent } from '@ledger/kernel';
import { collect } from '../testing/pages.js';
import { resealed } from '../testing/sealed-events.js';
import { SmallBackup } from '../testing/small-backup.js';
import { lineOf, magicLine, type BlockHeader } from './backup-format.js';
import { BackupWriter } from './backup-writer.js';

let sound: SmallBackup;
beforeAll(async () => {
  sound = await SmallBackup.make(4);
});
afterAll(() => sound.remove());

/** The beginning of a sound file with one block that is sound but for the changes. */
function withBlock(changes: Partial<BlockHeader>, record: string): Buffer {
  const beginning = sound.content.subarray(0, sound.afterLines(2));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(record.length);
  const bytes = Buffer.concat([length, Buffer.from(record)]);
  const stored = gzipSync(bytes);
  const header = lineOf({
    before: sha256(beginning),
    bytes: bytes.length,
    first: '1',
    records: 1,
    section: 'events',
    sha256: sha256(stored),
    stored: stored.length,
    ...changes,
  });
  return Buffer.concat([beginning, header, stored]);
}

describe('what is no backup of this release', () => {
  it.each([
    ['an empty file', ''],
    ['text', 'Kính gửi Ban Chỉ đạo'],
    ['long text without a line end', 'x'.repeat(100_000)],
    ['random bytes', Buffer.from(sha256('seed').repeat(100), 'hex')],
  ])('is refused: %s', async (_, content) => {
    expect(await sound.codeOf(content)).toBe('restore.not-a-backup');
  });

  it('is refused, saying which, if it has a later version', async () => {
    const later = Buffer.concat([
      Buffer.from('task-accountability-ledger backup 2\n'),
      sound.content.subarray(magicLine().length),
    ]);
    expect(await sound.refusalOf(later)).toMatchObject({
      refused: 'restore.format-unknown',
      params: { found: 'version 2' },
    });
  });

  it('is refused if it has an unknown section, rather than restored without it', async () => {
    expect(await sound.refusalOf(withBlock({ section: 'people' }, 'a person'))).toMatchObject({
      refused: 'restore.format-unknown',
      params: { found: 'section people' },
    });
  });

  it.each([
    ['does not exist', 'missing.backup', 'ENOENT'],
    ['is a folder', '.', 'EISDIR'],
  ])('is refused by the operating system if it %s', async (_, name, reason) => {
    expect(await sound.refusalOfFile(sound.path(name))).toMatchObject({
      refused: 'archive.file-unusable',
      params: { reason },
    });
  });

  it.each([
    ['unpacks to more than its header states', { bytes: 4 }],
    ['unpacks to less than its header states', { bytes: 1_000 }],
    ['holds another number of records', { records: 2 }],
  ])('is refused if a block %s', async (_, changes) => {
    expect(await sound.refusalOf(withBlock(changes, 'abcd'))).toMatchObject({
      refused: 'restore.file-damaged',
      params: { fault: 'block-records' },
    });
  });
});

describe('a sound backup of events that are no log', () => {
  async function refusalWith(events: readonly SealedEvent[]) {
    const file = sound.path('forged.backup');
    const writer = await BackupWriter.create(file, {
      compression: 'gzip',
      createdAt: '2025-01-10T00:00:00.000Z',
      events: null,
      head: '4',
      ...(await sound.original.identity()),
    });
    for (const { bytes } of events) await writer.add('events', bytes);
    await writer.finish();
    return sound.refusalOfFile(file).finally(() => rm(file));
  }

  type Forge = (events: readonly SealedEvent[]) => readonly SealedEvent[];
  const changed =
    (n: number, changes: Partial<Envelope>): Forge =>
    (events) =>
      events.with(n, resealed(events[n]!, changes));

  it.each<[string, Forge, string, string]>([
    ['a rewritten event', changed(0, { payload: { n: 9 } }), '3', 'previous-hash'],
    ['an event of another origin', changed(1, { origin: 'other' }), '2', 'origin'],
    ['a skipped revision', changed(2, { rev: 7 }), '3', 'revision'],
    ['a missing event', (events) => events.slice(1), '2', 'revision'],
    ['an unknown field', changed(3, { extra: 1 } as object), '4', 'canonical-form'],
  ])('is refused for %s, naming the event', async (_, forge, event, fault) => {
    const events = await collect(sound.original.readAll());
    expect(await refusalWith(forge(events))).toMatchObject({
      refused: 'restore.events-invalid',
      params: { event, fault },
    });
  });
});
