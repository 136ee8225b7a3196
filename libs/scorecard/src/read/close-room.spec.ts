import { describe, expect, it } from '@jest/globals';
import type { EventLog } from '@ledger/event-log';
import { accepted } from '@ledger/kernel';
import { on } from '@ledger/task/testing';
import { periodNamed } from '../domain/period/scoring-period.js';
import { CloseHouse } from '../testing/close-house.js';
import { task } from '../testing/worked-tasks.js';

/** Two periods of one agency, closed one after the other, and where the log stood after each. */
async function closedTwice() {
  const house = await CloseHouse.with(task('task-1', '2025-02-28').sealed, on('2025-04-10'));
  const ends: bigint[] = [];
  const ids: string[] = [];
  for (const words of ['2025-01', '2025-02']) {
    const scope = { of: 'agency', id: 'btttt' } as const;
    const position = await house.log.head();
    const question = { scope, period: accepted(periodNamed(words)), position, asOf: '2025-04-01' };
    ids.push(await house.close(question));
    ends.push(await house.log.head());
  }
  return { house, ends, ids };
}

/** The same log, which tells what streams it was asked for. */
function watched(log: EventLog) {
  const asked: string[] = [];
  const spied: EventLog = Object.create(log, {
    readStreams: {
      value: (wanted: Parameters<EventLog['readStreams']>[0]) => {
        asked.push(...wanted.map(({ stream }) => stream));
        return log.readStreams(wanted);
      },
    },
    readAll: { value: (options: Parameters<EventLog['readAll']>[0]) => log.readAll(options) },
    identity: { value: () => log.identity() },
  }) as EventLog;
  return { log: spied, asked };
}

describe('closed periods', () => {
  it('are found as far as they were approved by a position, and read once, however far back', async () => {
    const { house, ends, ids } = await closedTwice();
    const { log, asked } = watched(house.log);
    const { room } = house.told(log);
    const before = async (position: bigint) => {
      const closes = (await room.closedSoFar()).beside('agency-btttt', position);
      return closes.map(({ id }) => id);
    };
    expect(await before(ends[1]! + 1n)).toEqual([...ids].sort());
    expect(asked.some((stream) => stream.startsWith('close-'))).toBe(true);
    asked.length = 0;
    expect(await before(ends[1]!)).toEqual([ids[0]]);
    expect(await before(ends[0]! + 1n)).toEqual([ids[0]]);
    expect(await before(ends[0]!)).toEqual([]);
    expect(asked).toEqual([]);
  });
});
