import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, localDate, startOfDay } from '@ledger/kernel';
import { specify } from '@ledger/kernel/testing';
import { asAdministrator, AUDITOR, on, SOURCE } from '../../testing/as-administrator.js';
import { knownAgency, mergedAgency } from '../../testing/known-agency.js';
import { recordedStream } from '../../testing/recorded-stream.js';
import { contentOf } from '../content-of.js';
import { TERMS_STREAM } from '../streams.js';
import { HOUSE_TERMS } from './house-terms.seed.js';
import { termsDecider, type AdoptTerms } from './terms.decider.js';
import type { Terms, TermsAdopted } from './terms.events.js';
import { termsInForce } from './terms.js';

const vpcp = knownAgency('vpcp');
const ended = mergedAgency('btttt', { merger: 'm-1', day: '2025-03-01', successor: 'bkhcn' });
const facts = { agencies: [vpcp, ended] };
const NOW = '2025-06-10T02:00:00.000Z';
const { given } = specify(termsDecider, asAdministrator(NOW, facts));

const adopt: AdoptTerms = {
  type: 'AdoptTerms',
  from: '2025-07-01',
  terms: HOUSE_TERMS,
  source: SOURCE,
};
const adopted = (part: Partial<AdoptTerms> = {}): TermsAdopted => ({
  type: 'agency.terms-adopted',
  payload: contentOf({ ...adopt, ...part }),
});
const first = on('2025-01-01', adopted({ from: '2025-01-01' }));

describe('adopting terms', () => {
  it('takes effect by itself on its day', () => {
    given([first])
      .when(adopt)
      .then([
        { ...adopted(), effectiveAt: startOfDay('2025-07-01'), enteredLate: false, basis: [] },
      ]);
  });

  it('may begin in the past only the first time, when nothing was counted before', () => {
    given([])
      .when({ ...adopt, from: '2025-01-01' })
      .then([
        {
          ...adopted({ from: '2025-01-01' }),
          effectiveAt: startOfDay('2025-01-01'),
          enteredLate: true,
          basis: [],
        },
      ]);
    given([first])
      .when({ ...adopt, from: '2025-06-09' })
      .thenRefuses('terms.back-dated', { from: '2025-06-09', today: '2025-06-10' });
  });

  it('may begin today', () => {
    given([first])
      .when({ ...adopt, from: '2025-06-10' })
      .then([
        {
          ...adopted({ from: '2025-06-10' }),
          effectiveAt: startOfDay('2025-06-10'),
          enteredLate: false,
          basis: [],
        },
      ]);
  });

  it('decides nothing when adopted so before', () => {
    given([first, on('2025-07-01', adopted())])
      .when({ ...adopt, source: { ...SOURCE, number: null } })
      .thenNothing();
  });

  it.each([
    ['2025-07-01', { ...HOUSE_TERMS, dueSoonDays: 20 }],
    ['2025-06-15', HOUSE_TERMS],
  ])('refuses another set from %s, where one begins then or later', (from, terms) => {
    given([first, on('2025-07-01', adopted())])
      .when({ ...adopt, from, terms })
      .thenRefuses('terms.overlapping', { from, recorded: '2025-07-01' });
  });

  it('relies on the agency that confirms objective causes, where it names one', () => {
    const terms = confirmedBy('vpcp');
    given([])
      .when({ ...adopt, terms })
      .then([
        {
          ...adopted({ terms }),
          effectiveAt: startOfDay('2025-07-01'),
          enteredLate: false,
          basis: [vpcp.basis],
        },
      ]);
    given([])
      .when({ ...adopt, terms: confirmedBy('btttt') })
      .thenRefuses('agency.ended', { agency: 'btttt' });
  });

  it.each<[string, Partial<Terms>]>([
    ['terms.workingDays.accept', { workingDays: { ...HOUSE_TERMS.workingDays, accept: 0 } }],
    ['terms.reportEveryMonths', { reportEveryMonths: 0 }],
    ['terms.silentAfterMonths', { silentAfterMonths: 1.5 }],
    ['terms.dueSoonDays', { dueSoonDays: -1 }],
    ['terms.signingLeadDays', { signingLeadDays: NaN }],
    ['terms.maximumExtensions', { maximumExtensions: -1 }],
    ['terms.nonWorkingDayRule', { nonWorkingDayRule: 'previous' as 'same-day' }],
    ['terms.separationMonths', { separationMonths: -24 }],
  ])('refuses a wrong %s, naming the field', (field, part) => {
    given([])
      .when({ ...adopt, terms: { ...HOUSE_TERMS, ...part } })
      .thenRefuses('agency.field-invalid', { field });
  });

  it('refuses a day that does not exist', () => {
    given([])
      .when({ ...adopt, from: '2025-06-31' })
      .thenRefuses('agency.field-invalid', { field: 'from' });
  });

  it('is for an administrator', () => {
    given([]).when(adopt, { actor: AUDITOR }).thenRefuses('authority.role-missing');
  });
});

describe('the terms in force', () => {
  it('are nothing before the first set, and each set from its day until the next', () => {
    const stream = recordedStream(termsDecider, TERMS_STREAM);
    const later = { ...HOUSE_TERMS, dueSoonDays: 20 };
    stream.give({ ...adopt, from: '2025-01-01' }, asAdministrator(NOW, facts));
    stream.give({ ...adopt, terms: later }, asAdministrator(NOW, facts));
    const on_ = (date: string) => termsInForce(stream.state(), date)?.terms.dueSoonDays ?? null;
    expect(on_('2024-12-31')).toBeNull();
    expect([on_('2025-01-01'), on_('2025-06-30'), on_('2025-07-01')]).toEqual([15, 15, 20]);
  });

  it('of a day that is over never change again once there are any', () => {
    const step = fc.record({
      today: fc.integer({ min: 0, max: 100 }),
      from: fc.integer({ min: -20, max: 140 }),
      dueSoonDays: fc.integer({ min: 0, max: 3 }),
    });
    const day = (n: number) => addDays('2025-01-01', n);
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const stream = recordedStream(termsDecider, TERMS_STREAM);
        for (const { today, from, dueSoonDays } of steps.sort((a, b) => a.today - b.today)) {
          const before = stream.state();
          const now = startOfDay(day(today));
          const terms = { ...HOUSE_TERMS, dueSoonDays };
          stream.give({ ...adopt, from: day(from), terms }, asAdministrator(now, facts));
          const yesterday = addDays(localDate(now), -1);
          const overDays =
            before.length === 0 ? [] : [yesterday, addDays(yesterday, -15), '2024-12-25'];
          for (const past of overDays) {
            expect(termsInForce(stream.state(), past)).toEqual(termsInForce(before, past));
          }
        }
      }),
    );
  });
});

function confirmedBy(agency: string): Terms {
  return { ...HOUSE_TERMS, objectiveCauseConfirmedBy: { by: 'agency', agency } };
}
