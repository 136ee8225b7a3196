import { describe, expect, it } from '@jest/globals';
import type { Decider, Past } from '../decider/decider.js';
import { refuse, type RefusalCode } from '../refusal/refusal.js';
import { commandAt } from './command-context.js';
import { specify } from './given-when-then.js';

type Counted = { readonly type: 'sample.counted'; readonly payload: { readonly n: number } };
interface Count {
  readonly add: number;
}

/** Adds whole numbers up to a limit; adding nothing decides nothing. */
const counter: Decider<readonly Past<Counted>[], Count, Counted, { readonly limit: number }> = {
  initial: [],
  decide: ({ add }, state, { facts }) => {
    if (add === 0) return [];
    const total = state.reduce((sum, { payload }) => sum + payload.n, add);
    if (total > facts.limit) return refuse('append.size', { events: total, limit: facts.limit });
    return [{ type: 'sample.counted', payload: { n: add } }];
  },
  evolve: (state, event) => [...state, event],
};

const { given } = specify(counter, {
  ...commandAt('2025-01-09T02:00:00.000Z'),
  facts: { limit: 10 },
});
const counted = (n: number): Counted => ({ type: 'sample.counted', payload: { n } });

describe('given, when, then', () => {
  it('passes when exactly these events are decided', () => {
    given([counted(4)])
      .when({ add: 6 })
      .then([counted(6)]);
  });

  it('passes when refused with this code and these params among others', () => {
    const refused = given([counted(5)]).when({ add: 6 });
    refused.thenRefuses('append.size');
    refused.thenRefuses('append.size', { events: 11 });
  });

  it('passes when nothing is decided', () => {
    given([counted(10)])
      .when({ add: 0 })
      .thenNothing();
  });

  it('lets a test change the context of its command', () => {
    given([])
      .when({ add: 6 }, { facts: { limit: 5 } })
      .thenRefuses('append.size', { limit: 5 });
  });

  it('folds what is given by effective time', () => {
    const seen: number[] = [];
    const watching = {
      ...counter,
      decide: (_command: Count, state: readonly Past<Counted>[]) => {
        seen.push(...state.map(({ payload }) => payload.n));
        return [];
      },
    };
    const late = { effectiveAt: '2024-12-01T00:00:00.000Z', enteredLate: true };
    specify(watching, commandAt('2025-01-09T02:00:00.000Z'))
      .given([counted(1), { ...counted(2), meta: late }])
      .when({ add: 0 });
    expect(seen).toEqual([2, 1]);
  });
});

describe('given, when, then fails, and shows what was decided,', () => {
  it.each<[string, Count, readonly Counted[]]>([
    ['another payload', { add: 6 }, [counted(7)]],
    ['an event too many', { add: 6 }, []],
    ['an event too few', { add: 6 }, [counted(6), counted(6)]],
    ['a refusal', { add: 11 }, [counted(11)]],
    ['nothing', { add: 0 }, [counted(0)]],
  ])('on %s where events were expected', (_case, command, events) => {
    expect(() => {
      given([]).when(command).then(events);
    }).toThrow(/^expected \[[^]*but got/);
  });

  it('on an event without the mark it was expected to carry', () => {
    expect(() => {
      const late = { ...counted(6), enteredLate: true };
      given([]).when({ add: 6 }).then([late]);
    }).toThrow('but got');
  });

  it.each<[string, Count]>([
    ['events', { add: 1 }],
    ['a refusal', { add: 11 }],
  ])('on %s where nothing was expected', (_case, command) => {
    expect(() => {
      given([]).when(command).thenNothing();
    }).toThrow('but got');
  });

  it.each<[string, Count, RefusalCode, Readonly<Record<string, unknown>>]>([
    ['events', { add: 1 }, 'append.size', {}],
    ['nothing', { add: 0 }, 'append.size', {}],
    ['another code', { add: 11 }, 'log.busy', {}],
    ['other params', { add: 11 }, 'append.size', { events: 12 }],
    ['params that are not there', { add: 11 }, 'append.size', { by: 1 }],
  ])('on %s where a refusal was expected', (_case, command, code, params) => {
    expect(() => {
      given([]).when(command).thenRefuses(code, params);
    }).toThrow(/^expected [^]*(decided|but got)/);
  });
});
