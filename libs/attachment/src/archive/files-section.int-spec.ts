import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { canonicalJson, isRefusal, RefusedError, type Sha256 } from '@ledger/kernel';
import { sessionConfig, type DatabaseRole } from '@ledger/platform';
import { Client } from 'pg';
import {
  createAttachmentDatabase,
  longText,
  sha256Of,
  type AttachmentDatabase,
} from '../testing/attachment-database.js';
import { SAMPLES } from '../testing/sample-files.js';
import { FilesSection } from './files-section.js';

let source: AttachmentDatabase;
let target: AttachmentDatabase;
const clients: Client[] = [];

beforeAll(async () => {
  [source, target] = [await createAttachmentDatabase(), await createAttachmentDatabase()];
});
afterAll(async () => {
  for (const client of clients) await client.end();
  await Promise.all([source.drop(), target.drop()]);
});

async function sectionOf({ url }: AttachmentDatabase, role: DatabaseRole): Promise<FilesSection> {
  const client = new Client(
    sessionConfig(url, { role, applicationName: 'test', statementTimeout: 0 }),
  );
  clients.push(client);
  await client.connect();
  return new FilesSection(client);
}

async function* piece(bytes: Buffer) {
  yield await Promise.resolve(bytes);
}

async function keep(bytes: Buffer, ...people: string[]): Promise<Sha256> {
  for (const person of people) {
    const upload = { person, agency: 'byt', uploadedAt: source.clock.now };
    const stored = await source.store.store(piece(bytes), upload);
    if (isRefusal(stored)) throw new Error(stored.refused);
  }
  return sha256Of(bytes);
}

async function* again(records: readonly Uint8Array[]) {
  for (const record of records) yield await Promise.resolve(Buffer.from(record));
}

/** Everything that a section gives, and how many files that is. */
async function taken(section: FilesSection, cited: readonly Sha256[] = []) {
  const records: Uint8Array[] = [];
  const given = section.records(new Set(cited));
  for (;;) {
    const next = await given.next();
    if (next.done === true) return { records, files: next.value };
    records.push(next.value);
  }
}

const rowsOf = async ({ pool }: AttachmentDatabase) =>
  (
    await pool.query<object>(
      `select f.sha256, f.size, f.type, f.needed_at, u.person, u.agency, u.uploaded_at,
         (select sha256(string_agg(bytes, ''::bytea order by ordinal)) from attachment.chunk c
          where c.content = f.content) as bytes
       from attachment.file f join attachment.upload u using (sha256) order by 1, u.person`,
    )
  ).rows;

describe('the files of an installation', () => {
  let out: FilesSection;
  let into: FilesSection;
  let long: Sha256;
  beforeEach(async () => {
    out = await sectionOf(source, 'ledger_appender');
    into = await sectionOf(target, 'ledger_migrator');
    long = await keep(longText(600_000), 'p-1', 'p-2');
    await keep(SAMPLES.pdf, 'p-1');
  });
  afterEach(async () => {
    for (const { pool } of [source, target]) await pool.query('truncate attachment.file cascade');
  });

  const codeOf = async (work: Promise<unknown>) => {
    const error = await work.then(
      () => null,
      (thrown: unknown) => thrown,
    );
    return error instanceof RefusedError ? error.refusal : error;
  };

  it('come back as they were, with everybody who uploaded them, also where they are there', async () => {
    const { records, files } = await taken(out, [long]);
    expect(files).toBe(2);
    await into.check(again(records), new Set([long]));
    expect(await target.counts()).toMatchObject({ files: 0 });
    expect(await into.restore(again(records))).toEqual({ held: 2, added: 2 });
    expect(await rowsOf(target)).toEqual(await rowsOf(source));
    expect(await into.restore(again(records))).toEqual({ held: 2, added: 0 });
    expect(await target.counts()).toEqual(await source.counts());
  });

  it('are put right where one was damaged, or only some were restored', async () => {
    const { records } = await taken(out);
    await into.restore(again(records));
    const before = await rowsOf(target);
    await target.pool.query('update attachment.chunk set bytes = set_byte(bytes, 3, 1)');
    await target.pool.query('delete from attachment.upload');
    expect(await into.restore(again(records))).toEqual({ held: 2, added: 2 });
    expect(await rowsOf(target)).toEqual(before);
    expect(await target.counts()).toEqual(await source.counts());
  });

  it('are not backed up where one that is cited is missing, or one is damaged', async () => {
    const absent = 'a'.repeat(64);
    expect(await codeOf(taken(out, [long, absent]))).toEqual({
      refused: 'backup.file-missing',
      params: { sha256: absent },
    });
    await source.pool.query(
      'update attachment.chunk set bytes = set_byte(bytes, 3, 1) where ordinal = 2',
    );
    expect(await codeOf(taken(out))).toEqual({
      refused: 'backup.file-damaged',
      params: { sha256: long },
    });
  });

  it('are refused where the backup lacks one that is cited', async () => {
    const { records } = await taken(out);
    const absent = 'a'.repeat(64);
    expect(await codeOf(into.check(again(records), new Set([long, absent])))).toEqual({
      refused: 'restore.file-missing',
      params: { sha256: absent },
    });
  });

  it.each<[string, (records: Uint8Array[]) => void, string]>([
    ['a byte is another', (records) => records.splice(1, 1, other(records[1]!)), 'content'],
    ['a part is missing', (records) => records.splice(1, 1), 'cut-off'],
    ['something is left of it', (records) => records.push(records[1]!), 'form'],
    [
      'a file is described in other words',
      (records) => records.splice(0, 1, reworded(records[0]!)),
      'form',
    ],
    [
      'a file is said to be of another type',
      (records) => records.splice(0, 1, retyped(records[0]!)),
      'content',
    ],
    ['a file is there twice', (records) => records.push(...records), 'order'],
  ])('are refused where %s', async (_, alter, fault) => {
    await source.pool.query('delete from attachment.file where sha256 <> $1', [long]);
    const records = [...(await taken(out)).records];
    alter(records);
    expect(await codeOf(into.check(again(records), new Set()))).toMatchObject({
      refused: 'restore.records-invalid',
      params: { section: 'files', fault },
    });
  });
});

function other(record: Uint8Array): Buffer {
  const bytes = Buffer.from(record);
  bytes.writeUInt8(bytes.readUInt8(7) ^ 1, 7);
  return bytes;
}

function reworded(record: Uint8Array): Buffer {
  return Buffer.from(JSON.stringify({ extra: 1, ...descriptionIn(record) }));
}

function retyped(record: Uint8Array): Buffer {
  return Buffer.from(canonicalJson({ ...descriptionIn(record), type: 'image/png' }));
}

function descriptionIn(record: Uint8Array): object {
  return JSON.parse(Buffer.from(record).toString()) as object;
}
