import { describe, expect, it } from '@jest/globals';
import { refuse, RefusedError } from '@ledger/kernel';
import { DatabaseError } from 'pg';
import { ConnectionLostError, isTransient } from './transient-error.js';

function databaseError(code: string): DatabaseError {
  const error = new DatabaseError('told by the server', 0, 'error');
  error.code = code;
  return error;
}

describe('an error', () => {
  it.each([
    '08006',
    '40001',
    '40P01',
    '53100',
    '57P01',
    '57014',
    '58030',
    '55P03',
    '25P03',
    '25006',
  ])('with SQLSTATE %s is one of the surroundings', (code) => {
    expect(isTransient(databaseError(code))).toBe(true);
  });

  it.each(['22003', '23505', '42P01', '55006', '25P02', 'P0001', 'XX000'])(
    'with SQLSTATE %s is one of the event or the code',
    (code) => {
      expect(isTransient(databaseError(code))).toBe(false);
    },
  );

  it('of a lost connection or an unreachable log passes by itself', () => {
    expect(isTransient(new ConnectionLostError(new Error('ECONNRESET')))).toBe(true);
    expect(isTransient(new RefusedError(refuse('log.unavailable', { reason: 'down' })))).toBe(true);
    expect(isTransient(new RefusedError(refuse('log.times-behind', { reached: '7' })))).toBe(true);
    expect(isTransient(new Error('Query read timeout'))).toBe(true);
  });

  it('of any other kind does not', () => {
    expect(isTransient(new TypeError('undefined is not a function'))).toBe(false);
    expect(
      isTransient(new RefusedError(refuse('cursor.foreign-log', { log: 'a', expected: 'b' }))),
    ).toBe(false);
    expect(isTransient('57P01')).toBe(false);
  });
});
