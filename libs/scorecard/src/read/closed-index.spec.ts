import { describe, expect, it } from '@jest/globals';
import type { CloseCover } from '../domain/close/period-close.events.js';
import type { ClosedPeriod } from '../domain/close/period-close.js';
import { CLOSERS, PROPOSED } from '../testing/close-events.js';
import { task } from '../testing/worked-tasks.js';
import { ClosedIndex } from './closed-index.js';

const DONE = { by: CLOSERS.approver, at: '2025-07-15T02:00:00.000Z' };

function closed(id: string, covers: CloseCover, asOf = PROPOSED.asOf) {
  const scope = {
    of: covers.by === 'agency' ? 'agency' : 'programme',
    id: covers.keys[0]!,
  } as const;
  const proposal = { ...PROPOSED, ...DONE, scope, covers, asOf };
  const state: ClosedPeriod = { phase: 'closed', proposal, approval: DONE, challenges: [] };
  return { id, state };
}

/** Task 1 of the stories: led by one ministry, and cited from one resolution. */
const RECORDED = task('task-1').sealed.map((event, n) => ({
  ...event,
  position: BigInt(n + 1),
  recordedTime: event.envelope.recordedAt,
}));

function indexOf(...closes: readonly ReturnType<typeof closed>[]) {
  const index = new ClosedIndex();
  for (const close of closes) index.add(close, 10n);
  return index;
}

const idsOf = (closes: readonly { readonly id: string }[]) => closes.map(({ id }) => id);

describe('closed periods that an event may correct', () => {
  const index = indexOf(
    closed('c-4', { by: 'agency', keys: ['bnv'] }),
    closed('c-3', { by: 'document', keys: ['nq-03'] }),
    closed('c-2', { by: 'agency', keys: ['btttt', 'bkhcn'] }),
    closed('c-1', { by: 'document', keys: ['nq-99'] }),
  );

  it('are found by who has a part in its task, and by what that cites, each once', () => {
    expect(idsOf(index.covering(RECORDED, 11n))).toEqual(['c-2', 'c-3']);
    expect(index.covering([], 11n)).toEqual([]);
  });

  it('are found by the agencies and assessments that they rest on', () => {
    expect(idsOf(index.beside('agency-bkhcn', 11n))).toEqual(['c-2']);
    expect(index.beside('agency-bca', 11n)).toEqual([]);
  });

  it('are none that were approved later', () => {
    expect(index.covering(RECORDED, 10n)).toEqual([]);
    expect(index.beside('agency-bkhcn', 10n)).toEqual([]);
  });

  it('see nothing that holds from the latest T on', () => {
    expect(index.latestAsOf(10n)).toBe('2025-07-14T17:00:00.000Z');
    expect(index.latestAsOf(9n)).toBe('');
  });
});
