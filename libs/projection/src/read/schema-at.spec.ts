import { describe, expect, it } from '@jest/globals';
import type { Cursor } from '@ledger/event-log';
import { refuse, RefusedError } from '@ledger/kernel';
import type { ActiveVersion } from '../versions/active-version.js';
import type { CannotRead } from './read-models.js';
import { schemaAt, schemaAtHead } from './schema-at.js';

/** Tables that are read with a log of seven events, and what they were asked to wait for. */
function tools(answerTo: (cursor: Cursor) => ActiveVersion | CannotRead) {
  const asked: unknown[] = [];
  const waitFor = (projection: string, cursor: Cursor) => {
    asked.push([projection, cursor]);
    return Promise.resolve(answerTo(cursor));
  };
  const identity = () => Promise.resolve({ log: 'log-1', origin: 'o' });
  return {
    asked,
    models: { waitFor, rows: () => Promise.resolve([]) },
    log: { identity, head: () => Promise.resolve(7n) },
  };
}

const reached = ({ log, position }: Cursor): ActiveVersion => ({
  ...{ log, position, version: 2, schema: 'heads_v2' },
});

describe('the schema to read', () => {
  it('is that of the version that has come as far as the log is now', async () => {
    const given = tools(reached);
    expect(await schemaAtHead('heads', given)).toBe('heads_v2');
    expect(given.asked).toEqual([['heads', { log: 'log-1', position: 7n }]]);
  });

  it('is that of the version that has come as far as is asked, though the log went on', async () => {
    const given = tools(reached);
    expect(await schemaAt('heads', 3n, given)).toBe('heads_v2');
    expect(given.asked).toEqual([['heads', { log: 'log-1', position: 3n }]]);
  });

  it('is refused with what keeps the tables from being read', async () => {
    const behind = refuse('projection.behind', {
      projection: 'heads',
      position: '7',
      reached: '5',
    });
    const given = tools(() => behind);
    await expect(schemaAtHead('heads', given)).rejects.toEqual(new RefusedError(behind));
  });
});
