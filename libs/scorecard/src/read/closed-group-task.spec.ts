import { describe, expect, it } from '@jest/globals';
import { MemoryEventLog } from '@ledger/event-log';
import { accepted, type Instant } from '@ledger/kernel';
import { decideMerger, GROUP, on, PEOPLE, SettledHouse } from '@ledger/task/testing';
import { periodNamed } from '../domain/period/scoring-period.js';
import { CloseHouse } from '../testing/close-house.js';

const FEBRUARY = accepted(periodNamed('2025-02'));

/** A task given to all ministries in January, and a house that closes periods over the same log. */
async function given() {
  let now: Instant = on('2025-01-06');
  const clock = () => now;
  const log = new MemoryEventLog({ clock });
  const house = new SettledHouse({ log, clock });
  const at = (date: string) => {
    now = on(date);
    return house.on(date);
  };
  await house.furnish('btttt', 'bkhcn', 'bca');
  const closing = new CloseHouse(log, clock);
  await closing.adoptPolicy();
  await at('2025-01-09').by(PEOPLE.assigner, 'group', GROUP);
  await house.settle();
  at('2025-03-03');
  return { house, at, closing };
}

describe('a closed period with a task of a group', () => {
  it('is corrected for each member by a merger that was recorded after it', async () => {
    const { house, at, closing } = await given();
    const close = async (id: string) => {
      const position = await closing.log.head();
      const scope = { of: 'agency', id } as const;
      return closing.close({ scope, period: FEBRUARY, position, asOf: '2025-02-28' });
    };
    const closes = { btttt: await close('btttt'), bca: await close('bca') };
    const since = await closing.log.head();
    const terms = { merger: 'm-1', predecessors: ['btttt'], successor: 'bkhcn' };
    await at('2025-03-10').merger(decideMerger({ ...terms, day: '2025-02-15' }));
    await house.settle();
    const { room, corrections, feed } = closing.told();
    const found = async (id: string) =>
      accepted(await corrections.of((await room.closed(id)).state));
    const ofMerged = await found(closes.btttt);
    expect(ofMerged.obligations).toMatchObject([
      { from: { status: 'openInTime' }, to: { status: 'mergedInto' } },
    ]);
    expect(ofMerged.figures).toContainEqual({ figure: 'beside.mergedInto', from: 0, to: 1 });
    expect(ofMerged.others).toMatchObject([{ envelope: { type: 'agency.merged' } }]);
    expect(await found(closes.bca)).toMatchObject({ figures: [], obligations: [], others: [] });
    const { items } = await feed.page(since, { limit: 50, agency: undefined });
    expect(new Set(items.map(({ close: { id } }) => id))).toEqual(new Set([closes.btttt]));
  });
});
