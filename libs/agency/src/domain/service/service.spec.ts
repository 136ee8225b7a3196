import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, addMonths } from '@ledger/kernel';
import { knownAgency, mergedAgency } from '../../testing/known-agency.js';
import { servedWithin, successionOf, type Services, type Succession } from './service.js';

const MERGED: Succession = { agency: 'btttt', successor: 'bkhcn', day: '2025-03-01' };
const open: Services = [{ agency: 'btttt', from: '2024-06-01', to: null }];
const left = (to: string): Services => [{ agency: 'btttt', from: '2024-06-01', to }];

const served = (services: Services, agency: string, date: string, ...merged: Succession[]) =>
  servedWithin(services, { agency, date, months: 24 }, merged);

describe('whoever served in an agency', () => {
  it('has not served there before the first day', () => {
    expect(served(open, 'btttt', '2024-05-31')).toBe(false);
    expect(served(open, 'btttt', '2024-06-01')).toBe(true);
  });

  it('has served there within 24 months until 24 months after the first day no longer there', () => {
    expect(served(left('2025-01-15'), 'btttt', '2027-01-14')).toBe(true);
    expect(served(left('2025-01-15'), 'btttt', '2027-01-15')).toBe(false);
  });

  it('has not served anywhere else', () => {
    expect(served(open, 'bkhcn', '2025-06-01')).toBe(false);
  });

  it('is asked by the months that the terms in force say', () => {
    const question = { agency: 'btttt', date: '2025-03-01' };
    expect(servedWithin(left('2025-01-15'), { ...question, months: 1 }, [])).toBe(false);
    expect(servedWithin(left('2025-01-15'), { ...question, months: 2 }, [])).toBe(true);
  });
});

describe('being moved by a merger', () => {
  it('is serving in the successor from that day on', () => {
    expect(served(open, 'bkhcn', '2025-02-28', MERGED)).toBe(false);
    expect(served(open, 'bkhcn', '2025-03-01', MERGED)).toBe(true);
  });

  it('is not leaving the predecessor, however long ago the merger was', () => {
    expect(served(open, 'btttt', '2035-01-01', MERGED)).toBe(true);
  });

  it('lets the 24 months of both begin with the real leaving', () => {
    const services = left('2026-01-01');
    for (const agency of ['btttt', 'bkhcn']) {
      expect(served(services, agency, '2027-12-31', MERGED)).toBe(true);
      expect(served(services, agency, '2028-01-01', MERGED)).toBe(false);
    }
  });

  it.each(['2025-02-28', '2025-03-01'])('is nothing to those who left by then: %s', (to) => {
    expect(served(left(to), 'bkhcn', '2025-06-01', MERGED)).toBe(false);
    expect(served(left(to), 'btttt', '2026-06-01', MERGED)).toBe(true);
  });

  it('goes on through merger after merger', () => {
    const next = { agency: 'bkhcn', successor: 'bct', day: '2026-01-01' };
    expect(served(open, 'bct', '2026-06-01', next, MERGED)).toBe(true);
    expect(served(left('2025-12-01'), 'bct', '2026-06-01', next, MERGED)).toBe(false);
  });

  it('comes to an end also where mergers run in a circle', () => {
    const back = { agency: 'bkhcn', successor: 'btttt', day: '2026-01-01' };
    expect(served(open, 'bct', '2026-06-01', back, MERGED)).toBe(false);
  });

  it('is read off the end of an agency', () => {
    const merged = mergedAgency('btttt', { merger: 'm-1', day: '2025-03-01', successor: 'bkhcn' });
    expect(successionOf(merged.state)).toEqual(MERGED);
    expect(successionOf(knownAgency('bca').state)).toBeNull();
  });

  it('never makes anybody have served less', () => {
    const day = fc.integer({ min: 0, max: 1_000 }).map((days) => addDays('2024-06-01', days));
    const agency = fc.constantFrom('a', 'b', 'c', 'd');
    const services = fc.array(fc.record({ agency, from: day, to: fc.option(day, { nil: null }) }));
    const succession = fc.record({ agency, successor: agency, day });
    fc.assert(
      fc.property(services, fc.array(succession), agency, day, (held, merged, asked, date) => {
        const real = held.filter(({ from, to }) => to === null || from < to);
        const question = { agency: asked, date: addMonths(date, 12), months: 24 };
        const before = servedWithin(real, question, []);
        expect(before && !servedWithin(real, question, merged)).toBe(false);
      }),
    );
  });
});
