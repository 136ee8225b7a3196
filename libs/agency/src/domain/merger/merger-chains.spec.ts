import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, isRefusal } from '@ledger/kernel';
import { asAdministrator, SOURCE } from '../../testing/as-administrator.js';
import { knownAgency } from '../../testing/known-agency.js';
import { existsOn, type Agency } from '../agency/agency.js';
import type { Known } from '../known.js';
import { mergerDecider } from './merger.decider.js';

const FIVE = ['btttt', 'bkhdt', 'bkhcn', 'bca', 'bnv'];
const PLAIN = FIVE.map((id) => knownAgency(id));

describe('whatever mergers are decided one after the other', () => {
  const step = fc.record({
    predecessor: fc.constantFrom(...FIVE),
    successor: fc.constantFrom(...FIVE),
    day: fc.integer({ min: 1, max: 9 }).map((days) => addDays('2025-03-01', days)),
  });

  it('every ended agency leads, each successor in being on the day, to one that has not ended', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 15 }), (steps) => {
        const agencies = decideAll(steps);
        for (const first of agencies.values()) {
          let { state } = first;
          for (let hops = 0; state.end?.kind === 'merged'; hops += 1) {
            const next = agencies.get(state.end.successor)!.state;
            expect(existsOn(next, state.end.day)).toBe(true);
            expect(hops).toBeLessThan(FIVE.length);
            state = next;
          }
        }
      }),
    );
  });

  function decideAll(
    steps: readonly { predecessor: string; successor: string; day: string }[],
  ): ReadonlyMap<string, Known<Agency>> {
    const agencies = new Map(PLAIN.map((known) => [known.state.id, known]));
    for (const [n, { predecessor, successor, day }] of steps.entries()) {
      const merger = `m-${n}`;
      const terms = { predecessors: [predecessor], successor, day, exceptions: [], source: SOURCE };
      const facts = { agencies: [...agencies.values()] };
      const command = { type: 'DecideMerger' as const, merger, ...terms };
      if (
        isRefusal(
          mergerDecider.decide(command, null, asAdministrator('2025-02-20T02:00:00.000Z', facts)),
        )
      )
        continue;
      const { state, basis } = agencies.get(predecessor)!;
      const end = { kind: 'merged', merger, day, successor } as const;
      agencies.set(predecessor, { state: { ...state, end }, basis });
    }
    return agencies;
  }
});
