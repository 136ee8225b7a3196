import { describe, expect, it } from '@jest/globals';
import { accepted, isRefusal, refuse } from '@ledger/kernel';
import { on } from '@ledger/task/testing';
import { periodNamed } from '../domain/period/scoring-period.js';
import { CloseHouse } from '../testing/close-house.js';
import { task } from '../testing/worked-tasks.js';

const SCOPE = { of: 'agency', id: 'btttt' } as const;
const PERIOD = accepted(periodNamed('2025-Q1'));

async function opened() {
  const house = await CloseHouse.with(task('task-1', '2025-02-28').sealed, on('2025-04-10'));
  const position = await house.log.head();
  const propose = (asOf: string) => house.propose({ scope: SCOPE, period: PERIOD, position, asOf });
  return { house, position, propose };
}

describe('the close of a period', () => {
  it('is proposed once where two propose it at once', async () => {
    const { propose } = await opened();
    const outcomes = await Promise.all([propose('2025-04-01'), propose('2025-04-02')]);
    expect(outcomes.filter(isRefusal)).toMatchObject([{ refused: 'period-close.pending' }]);
  });

  it('is not approved on bytes that were damaged since', async () => {
    const { house, position, propose } = await opened();
    const { state } = accepted(await propose('2025-04-01'));
    if (state.phase !== 'proposed') throw new Error(state.phase);
    const { snapshot } = state.proposal;
    house.files.damage(snapshot.sha256);
    const question = { scope: SCOPE, period: PERIOD, position, asOf: undefined };
    expect(await house.approve(snapshot, question)).toEqual(
      refuse('period-close.snapshot-damaged', { snapshot: snapshot.sha256 }),
    );
  });

  it('stores nothing for whoever may not propose it', async () => {
    const { house, propose } = await opened();
    accepted(await propose('2025-04-01'));
    const stored = house.files.count;
    expect(await propose('2025-04-02')).toMatchObject({ refused: 'period-close.pending' });
    expect({ stored, count: house.files.count }).toEqual({ stored: 1, count: 1 });
  });
});
