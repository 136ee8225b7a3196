import { describe, expect, it } from '@jest/globals';
import { accepted } from '@ledger/kernel';
import { periodNamed } from '../period/scoring-period.js';
import { closeIdOf, type CloseScope } from './close-scope.js';

const idOf = (of: CloseScope['of'], id: string, period: string) =>
  closeIdOf({ of, id }, accepted(periodNamed(period)));

describe('the id of a close', () => {
  it('is the same however the period is named', () => {
    const year = idOf('agency', 'bkhcn', '2025');
    expect(idOf('agency', 'bkhcn', '2025-01-01..2025-12-31')).toBe(year);
    expect(idOf('agency', 'bkhcn', '2025-H1')).not.toBe(year);
  });

  it('is another for every scope, an agency with its predecessors among them', () => {
    const ids = [
      idOf('agency', 'x', '2025'),
      idOf('agency-with-predecessors', 'x', '2025'),
      idOf('programme', 'x', '2025'),
      idOf('ranking', 'x', '2025'),
      idOf('agency', 'y', '2025'),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('stays what it is for ever, since what is closed is found by it', () => {
    expect(idOf('agency', 'bkhcn', '2025')).toBe('25f0de33-85de-52ad-96e5-cf585ffec251');
  });
});
