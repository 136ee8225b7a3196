import { describe, expect, it } from '@jest/globals';
import { sampleDocument, WatchedRows, wholeFile } from '../testing/sample-document.js';
import { documentFile } from './document-file.js';

const rowOf = (n: number) => [n, 'x'.repeat(200), null, null, null];
const CSV = { format: 'csv', language: 'vi' } as const;

describe('a document as the answer to a request', () => {
  it('is whole, from its first piece on', async () => {
    const file = await documentFile(sampleDocument(new WatchedRows(rowOf, 1000)), 'list', CSV);
    const bytes = await wholeFile(file.getStream());
    expect(bytes.toString('utf8').split('\r\n')).toHaveLength(1 + 1000 + 6 + 1);
    expect(file.getHeaders()).toMatchObject({
      type: 'text/csv; charset=utf-8',
      disposition: 'attachment; filename="list.csv"',
    });
  });

  it('is no answer at all where its rows fail at once', async () => {
    const document = sampleDocument(new WatchedRows(rowOf, 10, 5));
    await expect(documentFile(document, 'list', CSV)).rejects.toThrow('the database went away');
  });

  it('breaks off where its rows fail later', async () => {
    const document = sampleDocument(new WatchedRows(rowOf, 100_000, 50_000));
    const file = await documentFile(document, 'list', CSV);
    await expect(wholeFile(file.getStream())).rejects.toThrow('the database went away');
  });

  it('lets its rows go when the client leaves, also before it took anything', async () => {
    const rows = new WatchedRows(rowOf, 100_000);
    const stream = (await documentFile(sampleDocument(rows), 'list', CSV)).getStream();
    stream.destroy();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(rows.closed).toBe(true);
    expect(rows.asked).toBeLessThan(10_000);
  });
});
