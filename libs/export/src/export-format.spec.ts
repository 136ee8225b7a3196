import { describe, expect, it } from '@jest/globals';
import { EXPORT_FORMATS, writeDocument } from './export-format.js';
import { sampleDocument, WatchedRows, wholeFile } from './testing/sample-document.js';

/** No two rows alike, so that nothing packs them to nothing. */
const rowOf = (n: number) => {
  const noise = Array.from({ length: 12 }, (_, k) => ((n + 1) * (k + 7) * 2654435761).toString(36));
  return [n + 1, `Nhiệm vụ ${noise.join(' ')}`, '2025-06-30', '2025-06-30T01:02:03.000Z', n / 8];
};

/** What stands at the end of a file that is whole. */
const END = { csv: 'Số dòng,', xlsx: 'PK\u0005\u0006', pdf: '%%EOF' };

describe.each(EXPORT_FORMATS)('a file of format %s', (format) => {
  const write = (rows: WatchedRows) =>
    writeDocument(sampleDocument(rows), { format, language: 'vi' });

  it('is whole, and its rows are let go, when all of it was taken', async () => {
    const rows = new WatchedRows(rowOf, 40);
    const bytes = await wholeFile(write(rows));
    expect(bytes.includes(END[format])).toBe(true);
    expect(rows).toMatchObject({ asked: 40, closed: true });
  });

  it('reads its rows no faster than it is taken', async () => {
    const rows = new WatchedRows(rowOf, 20_000);
    const bytes = write(rows);
    await bytes.next();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(rows.asked).toBeLessThan(10_000);
    await bytes.return();
  });

  it('lets its rows go when nobody takes the rest', async () => {
    const rows = new WatchedRows(rowOf, 20_000);
    const bytes = write(rows);
    await bytes.next();
    await bytes.return();
    expect(rows.closed).toBe(true);
    expect(rows.asked).toBeLessThan(20_000);
  });

  it('that fails at its first row has not even a beginning', async () => {
    await expect(write(new WatchedRows(rowOf, 3, 0)).next()).rejects.toThrow('went away');
  });

  it('that fails on the way has no end, so that it is not taken for a whole one', async () => {
    const rows = new WatchedRows(rowOf, 1000, 900);
    const pieces: Buffer[] = [];
    const reading = (async () => {
      for await (const piece of write(rows)) pieces.push(piece);
    })();
    await expect(reading).rejects.toThrow('the database went away');
    expect(Buffer.concat(pieces).includes(END[format])).toBe(false);
    expect(rows.closed).toBe(true);
  });

  it('can have no rows at all', async () => {
    const bytes = await wholeFile(write(new WatchedRows(rowOf, 0)));
    expect(bytes.includes(END[format])).toBe(true);
  });
});
