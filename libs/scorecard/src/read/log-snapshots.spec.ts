import { describe, expect, it } from '@jest/globals';
import type { Position } from '@ledger/event-log';
import { accepted, instantAfter } from '@ledger/kernel';
import { periodNamed } from '../domain/period/scoring-period.js';
import { CloseHouse, groundEvents } from '../testing/close-house.js';

const NOW = '2025-03-31T17:00:00.000Z';

describe('a snapshot is not taken', () => {
  const take = async (part: {
    position?: Position;
    asOf?: string;
    id?: string;
    period?: string;
  }) => {
    const house = await CloseHouse.with([], NOW);
    const position = part.position ?? (await house.log.head());
    const scope = { of: 'agency', id: part.id ?? 'btttt' } as const;
    const period = accepted(periodNamed(part.period ?? '2025-01'));
    return house.snapshots().take({ scope, period, position, asOf: part.asOf });
  };

  it.each([
    ['of a period that is not over', { period: '2025' }, 'period-close.not-over'],
    ['of a T in its midst', { asOf: '2025-01-30' }, 'period-close.not-over'],
    ['of a T ahead of what is known', { asOf: '2026-01-01' }, 'period-close.looks-ahead'],
    ['of a T that cannot be read', { asOf: 'soon' }, 'as-of.unreadable'],
    ['at a position before the first event', { position: 0n }, 'period-close.position-unknown'],
    ['at a position that is not written', { position: 99n }, 'period-close.position-unknown'],
    ['of an agency that nobody knows', { id: 'nobody' }, 'agency.unknown'],
    ['before a policy is in force', { period: '2024-11' }, 'scoring-policy.none-in-force'],
  ])('%s', async (_case, part, refused) => {
    expect(await take(part)).toMatchObject({ refused });
  });

  it('knows the position and nothing beyond it: the ground is four events', async () => {
    expect(groundEvents()).toHaveLength(4);
    expect(await take({ position: 4n })).toMatchObject({ asOf: instantAfter(NOW, 1) });
  });
});
