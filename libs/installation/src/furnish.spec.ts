import { describe, expect, it } from '@jest/globals';
import { agencyItems, citationOfFile, ReferenceLoader } from '@ledger/agency';
import { LogStreams } from '@ledger/command';
import { MemoryEventLog } from '@ledger/event-log';
import { isRefusal } from '@ledger/kernel';
import { furnish } from './furnish.js';
import { EVENT_REGISTRY } from './projections.js';
import { readReferenceFile } from './reference-files.js';

function house() {
  const clock = () => '2025-07-15T02:00:00.000Z';
  const log = new MemoryEventLog({ clock });
  return { tools: { log, registry: EVENT_REGISTRY, clock, directory: new LogStreams(log) } };
}

describe('furnishing a register', () => {
  it('records everything once, and nothing when it is furnished again', async () => {
    const { tools } = house();
    const first = await furnish({ tools });
    expect(first).toMatchObject({ alreadyThere: 0, refused: [] });
    const again = await furnish({ tools });
    expect(again).toEqual({ recorded: 0, alreadyThere: first.recorded, refused: [] });
  });

  it('is no hindrance to loading the same file on the command line afterwards', async () => {
    const { tools } = house();
    await furnish({ tools });
    const text = await readReferenceFile('agencies.csv');
    const items = agencyItems(text, citationOfFile('agencies.csv'));
    if (isRefusal(items)) throw new Error(items.refused);
    const loaded = await new ReferenceLoader(tools).load(items);
    expect(loaded).toEqual({ recorded: 0, alreadyThere: items.length, refused: [] });
  });
});
