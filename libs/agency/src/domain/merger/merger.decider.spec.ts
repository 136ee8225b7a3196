import { describe, expect, it } from '@jest/globals';
import { checkLifecycle, startOfDay } from '@ledger/kernel';
import { foldGiven, specify, type Given } from '@ledger/kernel/testing';
import { asAdministrator, on, SOURCE } from '../../testing/as-administrator.js';
import { knownAgency } from '../../testing/known-agency.js';
import { contentOf } from '../content-of.js';
import type { CorrectMerger, DecideMerger, WithdrawMerger } from './merger.commands.js';
import { mergerDecider } from './merger.decider.js';
import type { MergerEvent } from './merger.events.js';
import { MERGER_LIFECYCLE } from './merger.lifecycle.js';
import { termsInForceOf } from './merger.js';

const [btttt, bkhcn, bca] = ['btttt', 'bkhcn', 'bca'].map((id) => knownAgency(id));
const facts = { agencies: [btttt!, bkhcn!, bca!] };
const context = asAdministrator('2025-02-20T02:00:00.000Z', facts);
const { given } = specify(mergerDecider, context);

const decide: DecideMerger = {
  type: 'DecideMerger',
  merger: 'm-1',
  predecessors: ['btttt'],
  successor: 'bkhcn',
  day: '2025-03-01',
  exceptions: [
    {
      scope: { by: 'task-group', taskGroup: 'V' },
      successor: 'bca',
      source: { ...SOURCE, title: 'Biên bản bàn giao an ninh mạng' },
    },
  ],
  source: SOURCE,
};
const decided: MergerEvent = { type: 'agency.merger-decided', payload: contentOf(decide) };
const stored = on('2025-03-01', decided);

const correct: CorrectMerger = { ...decide, type: 'CorrectMerger', day: '2025-04-01' };
const withdraw: WithdrawMerger = { type: 'WithdrawMerger', merger: 'm-1', source: SOURCE };
const withdrawn: MergerEvent = {
  type: 'agency.merger-withdrawn',
  payload: { ...contentOf(withdraw), released: ['btttt'] },
};

describe('correcting a merger', () => {
  it('replaces its terms, from the earlier of both days', () => {
    given([stored])
      .when(correct)
      .then([
        {
          type: 'agency.merger-corrected',
          payload: { ...contentOf(correct), released: [] },
          effectiveAt: startOfDay('2025-03-01'),
          enteredLate: false,
          basis: [btttt!.basis, bkhcn!.basis, bca!.basis],
        },
      ]);
  });

  it('names the predecessors that go on after all', () => {
    const other = { ...correct, predecessors: ['bca'], exceptions: [] };
    given([stored])
      .when(other)
      .then([
        {
          type: 'agency.merger-corrected',
          payload: { ...contentOf(other), released: ['btttt'] },
          effectiveAt: startOfDay('2025-03-01'),
          enteredLate: false,
          basis: [bkhcn!.basis, bca!.basis],
        },
      ]);
  });

  it('decides nothing when nothing differs', () => {
    given([stored])
      .when({ ...correct, day: decide.day })
      .thenNothing();
  });

  it('is refused from its day on', () => {
    given([stored])
      .when(correct, { now: startOfDay('2025-03-01') })
      .thenRefuses('merger.day-passed', { day: '2025-03-01', today: '2025-03-01' });
  });

  it('is refused where nothing was decided', () => {
    given([]).when(correct).thenRefuses('merger.unknown', { merger: 'm-1' });
  });

  it('is held to the same rules as the decision', () => {
    given([stored])
      .when({ ...correct, successor: 'btttt' })
      .thenRefuses('merger.cycle');
    given([stored])
      .when({ ...correct, predecessors: [] })
      .thenRefuses('agency.field-invalid', { field: 'predecessors' });
  });
});

describe('withdrawing a merger', () => {
  it('takes effect on the day that it takes back', () => {
    given([stored])
      .when(withdraw)
      .then([{ ...withdrawn, effectiveAt: startOfDay('2025-03-01'), enteredLate: false }]);
  });

  it('decides nothing the second time, also after the day', () => {
    given([stored, on('2025-03-01', withdrawn)])
      .when(withdraw, { now: '2025-03-20T02:00:00.000Z' })
      .thenNothing();
  });

  it('is refused from its day on, and where nothing was decided', () => {
    given([stored])
      .when(withdraw, { now: startOfDay('2025-03-01') })
      .thenRefuses('merger.day-passed');
    given([]).when(withdraw).thenRefuses('merger.unknown');
  });

  it.each([decide, correct])('leaves nothing to decide or correct: $type', (command) => {
    given([stored, on('2025-03-01', withdrawn)])
      .when(command)
      .thenRefuses('merger.withdrawn', { merger: 'm-1' });
  });
});

describe('a merger', () => {
  const folded = (...events: readonly Given<MergerEvent>[]) => foldGiven(mergerDecider, events)!;
  const sooner = on<MergerEvent>('2025-02-25', {
    type: 'agency.merger-corrected',
    payload: { ...contentOf(correct), day: '2025-02-25', released: [] },
  });

  it('is as last written, whatever the days of the words before', () => {
    expect(folded(stored, sooner).terms.day).toBe('2025-02-25');
    expect(termsInForceOf(folded(stored, sooner))).not.toBeNull();
    const off = folded(stored, sooner, on('2025-02-25', withdrawn));
    expect(termsInForceOf(off)).toBeNull();
  });

  it('has a life without fault', () => {
    expect(checkLifecycle(MERGER_LIFECYCLE)).toEqual([]);
  });
});
