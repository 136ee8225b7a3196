import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { isRefusal } from '@ledger/kernel';
import {
  createAttachmentDatabase,
  longText,
  sha256Of,
  type AttachmentDatabase,
} from '../testing/attachment-database.js';
import { SAMPLES } from '../testing/sample-files.js';
import { LARGEST_FILE } from './write-chunks.js';
import { removeUnreferenced } from './remove-unreferenced.js';

const NOTHING = { files: 0, chunks: 0, uploads: 0 };
const EIGHT_DAYS_LATER = '2025-02-28T02:00:00.000Z';

let database: AttachmentDatabase;
beforeAll(async () => {
  database = await createAttachmentDatabase();
});
afterAll(() => database.drop());
afterEach(() => database.pool.query('truncate attachment.file cascade'));

async function* pieces(...bytes: readonly Buffer[]) {
  for (const piece of bytes) yield await Promise.resolve(piece);
}

const keep = async (bytes: Buffer, person = 'p-1') => {
  const upload = { person, agency: 'byt', uploadedAt: database.clock.now };
  const stored = await database.store.store(pieces(bytes), upload);
  if (isRefusal(stored)) throw new Error(stored.refused);
  return stored;
};

const bytesOf = async (file: Awaited<ReturnType<typeof keep>>) => {
  const read: Buffer[] = [];
  for await (const chunk of database.store.read(file)) read.push(chunk);
  return Buffer.concat(read);
};

describe('the store of files', () => {
  it.each([1, 262_143, 262_144, 262_145, 1_000_000])(
    'gives back the very bytes of a file of %i bytes',
    async (size) => {
      const text = longText(size);
      const file = await keep(text);
      expect(file).toEqual({ sha256: sha256Of(text), size, type: 'text/plain' });
      expect(await bytesOf(file)).toEqual(text);
    },
  );

  it('keeps a file once, however often and by whomever it is uploaded', async () => {
    const text = longText(600_000);
    const files = await Promise.all(['p-1', 'p-2', 'p-1', 'p-3'].map((who) => keep(text, who)));
    expect(new Set(files.map(({ sha256 }) => sha256)).size).toBe(1);
    expect(await database.counts()).toEqual({ files: 1, chunks: 3, uploads: 3 });
    expect(await bytesOf(files[0]!)).toEqual(text);
  });

  it('knows a file that is stored, and no other', async () => {
    const file = await keep(SAMPLES.pdf);
    expect(await database.store.has(file.sha256)).toEqual(file);
    expect(await database.store.has('0'.repeat(64))).toBeNull();
  });

  it('tells a file that is as it was from one of which a byte was changed, or a part is missing', async () => {
    const file = await keep(longText(600_000));
    expect(await database.store.isIntact(file)).toBe(true);
    await database.pool.query(
      'update attachment.chunk set bytes = set_byte(bytes, 7, 1) where ordinal = 1',
    );
    expect(await database.store.isIntact(file)).toBe(false);
    const other = await keep(longText(500_000));
    await database.pool.query('delete from attachment.chunk where ordinal = 1');
    expect(await database.store.isIntact(other)).toBe(false);
  });

  it.each([
    ['of a type that is not taken', pieces(SAMPLES.docm), 'attachment.type-unknown'],
    ['without bytes', pieces(), 'attachment.empty'],
    ['larger than any may be', tooLarge(), 'attachment.too-large'],
  ])('refuses a file %s and keeps nothing of it', async (_, bytes, refused) => {
    const upload = { person: 'p-1', agency: 'byt', uploadedAt: database.clock.now };
    expect(await database.store.store(bytes, upload)).toMatchObject({ refused });
    expect(await database.counts()).toEqual(NOTHING);
  });

  async function* tooLarge() {
    const piece = Buffer.alloc(1_048_576, 'a');
    for (let sent = 0; sent <= LARGEST_FILE; sent += piece.length) {
      yield await Promise.resolve(piece);
    }
  }

  it('keeps nothing of a file that breaks off', async () => {
    async function* breaksOff() {
      yield await Promise.resolve(longText(900_000));
      throw new Error('the client went away');
    }
    const upload = { person: 'p-1', agency: 'byt', uploadedAt: database.clock.now };
    await expect(database.store.store(breaksOff(), upload)).rejects.toThrow('went away');
    expect(await database.counts()).toEqual(NOTHING);
  });

  it('cannot be left with a chunk that belongs to no file', async () => {
    const orphan = `insert into attachment.chunk values (77, 0, 'x')`;
    await expect(database.pool.query(orphan)).rejects.toThrow(/foreign key/);
  });
});

describe('files that nothing cites', () => {
  const cites = (...files: readonly string[]) => ({
    citedAmong: () => Promise.resolve(new Set(files)),
  });

  const stored = async () => {
    const { rows } = await database.pool.query<{ sha256: string }>(
      'select sha256 from attachment.file',
    );
    return rows.map(({ sha256 }) => sha256);
  };

  it('are removed after seven days, with all their chunks, and those that are cited stay', async () => {
    const cited = await keep(SAMPLES.pdf);
    await keep(longText(600_000));
    expect(await removeUnreferenced(database.store, cites(cited.sha256), EIGHT_DAYS_LATER)).toBe(1);
    expect(await stored()).toEqual([cited.sha256]);
    expect((await database.counts()).chunks).toBe(1);
  });

  it('are kept for seven days', async () => {
    await keep(SAMPLES.pdf);
    const sevenDaysLater = '2025-02-27T02:00:00.000Z';
    expect(await removeUnreferenced(database.store, cites(), sevenDaysLater)).toBe(0);
  });

  it('stay where a decision has just asked for them, or somebody uploads them again', async () => {
    const [asked, again] = [await keep(SAMPLES.pdf), await keep(SAMPLES.png)];
    database.clock.now = '2025-02-27T09:00:00.000Z';
    await database.store.has(asked.sha256);
    await keep(SAMPLES.png);
    database.clock.now = '2025-02-20T02:00:00.000Z';
    expect(await removeUnreferenced(database.store, cites(), EIGHT_DAYS_LATER)).toBe(0);
    expect((await stored()).sort()).toEqual([asked.sha256, again.sha256].sort());
  });

  it('are found beyond the first page', async () => {
    await database.pool.query(`
      insert into attachment.file
      select lpad(n::text, 64, '0'), n, 1, 'text/plain', '2025-01-01' from generate_series(1, 1100) n`);
    const kept = '1'.padStart(64, '0');
    expect(await removeUnreferenced(database.store, cites(kept), EIGHT_DAYS_LATER)).toBe(1_099);
    expect(await stored()).toEqual([kept]);
  });
});
