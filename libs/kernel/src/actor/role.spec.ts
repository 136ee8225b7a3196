import { describe, expect, it } from '@jest/globals';
import type { Actor } from '../envelope/envelope.js';
import { refuse } from '../refusal/refusal.js';
import { isRole, refuseWithoutRole, type Role } from './role.js';

const person = (...roles: readonly Role[]): Actor => ({
  kind: 'person',
  person: 'p-1',
  agency: 'bkhcn',
  roles,
  capacity: null,
});

describe('a role', () => {
  it('lets a person on who holds it, beside others', () => {
    expect(refuseWithoutRole(person('monitor', 'administrator'), 'administrator')).toBeNull();
  });

  it('is named to a person who lacks it', () => {
    expect(refuseWithoutRole(person('auditor'), 'administrator')).toEqual(
      refuse('authority.role-missing', { role: 'administrator' }),
    );
  });

  it('is not asked of a process', () => {
    expect(refuseWithoutRole({ kind: 'process', process: 'merger' }, 'administrator')).toBeNull();
  });

  it.each<[unknown, boolean]>([
    ['lead-officer', true],
    ['Administrator', false],
    ['toString', false],
    [null, false],
  ])('is read from %p: %p', (value, is) => {
    expect(isRole(value)).toBe(is);
  });
});
