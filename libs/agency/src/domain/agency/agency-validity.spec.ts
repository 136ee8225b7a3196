import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, startOfDay } from '@ledger/kernel';
import { asAdministrator, SOURCE } from '../../testing/as-administrator.js';
import { knownAgency, registration } from '../../testing/known-agency.js';
import { recordedStream } from '../../testing/recorded-stream.js';
import type { Known } from '../known.js';
import type { Merger } from '../merger/merger.js';
import { overlap, type Span } from '../span.js';
import type { AgencyCommand } from './agency.commands.js';
import { agencyDecider } from './agency.decider.js';
import { existsOn, nameOn, validityOf, type Agency } from './agency.js';

const FIRST_DAY = '2025-01-01';
const parents = ['btc', 'bxd'].map((id) => knownAgency(id, { validFrom: '2024-06-01' }));

const day = fc.integer({ min: -20, max: 200 }).map((days) => addDays(FIRST_DAY, days));
const maybeDay = fc.option(day, { nil: null });
const person = fc.constantFrom('p-1', 'p-2', 'p-3');
const same = { agency: 'btttt', source: SOURCE };

const commands = fc.oneof(
  fc
    .record({ from: day, name: fc.constantFrom('A', 'B', 'C') })
    .map(({ from, name }) =>
      command({ type: 'RenameAgency', from, name, shortName: name, ...same }),
    ),
  fc
    .record({ from: day, parent: fc.constantFrom('btc', 'bxd', null) })
    .map((move) => command({ type: 'MoveAgency', ...move, ...same })),
  fc
    .record({ person, beganOn: maybeDay, to: maybeDay })
    .map((term) => command({ type: 'AppointHead', ...term, ...same })),
  fc.record({ person, to: day }).map((term) => command({ type: 'EndHeadTerm', ...term, ...same })),
  day.map((last) => command({ type: 'DissolveAgency', day: last, ...same })),
  fc
    .constantFrom('m-1', 'm-2')
    .map((merger) => command({ type: 'FollowMerger', merger, agency: 'btttt' })),
);

function command(given: AgencyCommand): AgencyCommand {
  return given;
}

/** The merger as it stands when the command comes: decided for some day, or withdrawn. */
const mergers = fc
  .record({
    withdrawn: fc.boolean(),
    day: fc.integer({ min: 1, max: 200 }).map((days) => addDays(FIRST_DAY, days)),
    successor: fc.constantFrom('bkhcn', 'bca'),
  })
  .map(({ withdrawn, ...terms }): Omit<Merger, 'id'> => ({
    withdrawn,
    terms: { predecessors: ['btttt'], exceptions: [], source: SOURCE, ...terms },
    revision: 0,
  }));

const lives = fc.array(fc.record({ command: commands, now: day, merger: mergers }), {
  maxLength: 15,
});

type Step = typeof lives extends fc.Arbitrary<(infer S)[]> ? S : never;

function live(steps: readonly Step[], check: (agency: Agency) => void = () => undefined) {
  const stream = recordedStream(agencyDecider, 'agency-btttt');
  const none = { agencies: [], merger: null };
  stream.give(registration('btttt'), asAdministrator('2025-01-01T02:00:00.000Z', none));
  for (const { command: given, now, merger } of steps) {
    const id = given.type === 'FollowMerger' ? given.merger : '';
    const known: Known<Merger> = { state: { id, ...merger }, basis: { stream: id, rev: 0 } };
    const facts = { agencies: parents, merger: known };
    stream.give(given, asAdministrator(startOfDay(now), facts));
    check(stream.state()!);
  }
  return stream;
}

describe('whatever is decided about an agency', () => {
  it('its validity never inverts', () => {
    fc.assert(
      fc.property(lives, (steps) => {
        live(steps, (agency) => {
          const { from, to } = validityOf(agency);
          expect(to === null || from < to).toBe(true);
        });
      }),
    );
  });

  it('on every day of its validity it has exactly one name and parent, and outside none', () => {
    fc.assert(
      fc.property(lives, day, (steps, date) => {
        const agency = live(steps).state()!;
        for (const begun of [agency.names, agency.parents]) {
          const days = begun.map(({ from }) => from);
          expect(days).toEqual([...new Set(days)].sort());
        }
        expect(nameOn(agency, date) !== null).toBe(existsOn(agency, date));
      }),
    );
  });

  it('no two heads are ever in office at once, and no term inverts', () => {
    fc.assert(
      fc.property(lives, (steps) => {
        live(steps, ({ heads }) => {
          expect(heads.filter(({ from, to }) => to !== null && to <= from)).toEqual([]);
          expect(pairs(heads).filter(([a, b]) => overlap(a, b))).toEqual([]);
        });
      }),
    );
  });

  it('loading it again decides nothing', () => {
    fc.assert(
      fc.property(lives, (steps) => {
        const none = { agencies: [], merger: null };
        const again = asAdministrator('2026-01-01T02:00:00.000Z', none);
        expect(live(steps).give(registration('btttt'), again)).toBe(0);
      }),
    );
  });

  it('following the same merger twice decides nothing the second time', () => {
    fc.assert(
      fc.property(lives, mergers, day, (steps, merger, now) => {
        const stream = live(steps);
        const facts = {
          agencies: parents,
          merger: { state: { id: 'm-1', ...merger }, basis: { stream: 'merger-m-1', rev: 0 } },
        };
        const follow = { type: 'FollowMerger', agency: 'btttt', merger: 'm-1' } as const;
        const first = stream.give(follow, asAdministrator(startOfDay(now), facts));
        fc.pre(typeof first === 'number');
        expect(stream.give(follow, asAdministrator(startOfDay(now), facts))).toBe(0);
      }),
    );
  });

  it('a merger that is followed ends it as the merger now says, whatever it said before', () => {
    fc.assert(
      fc.property(fc.array(mergers, { minLength: 1, maxLength: 6 }), (words) => {
        const steps = words.map((merger) => ({
          command: { type: 'FollowMerger', merger: 'm-1', agency: 'btttt' } as const,
          now: '2025-01-01',
          merger,
        }));
        const { withdrawn, terms } = words.at(-1)!;
        const end = { kind: 'merged', merger: 'm-1', day: terms.day, successor: terms.successor };
        expect(live(steps).state()!.end).toEqual(withdrawn ? null : end);
      }),
    );
  });

  it('as of any day, an end that is not the last word never shows from its own day on', () => {
    fc.assert(
      fc.property(fc.array(mergers, { minLength: 1, maxLength: 6 }), day, (words, date) => {
        const steps = words.map((merger) => ({
          command: { type: 'FollowMerger', merger: 'm-1', agency: 'btttt' } as const,
          now: '2025-01-01',
          merger,
        }));
        const stream = live(steps);
        const asOf = stream.state(startOfDay(addDays(date, 1)));
        fc.pre(asOf !== null);
        expect(existsOn(asOf, date)).toBe(existsOn(stream.state()!, date));
      }),
    );
  });
});

function pairs<T extends Span>(spans: readonly T[]): (readonly [T, T])[] {
  return spans.flatMap((a, n) => spans.slice(n + 1).map((b) => [a, b] as const));
}
