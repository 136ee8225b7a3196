import { describe, expect, it } from '@jest/globals';
import { DatabaseError } from 'pg';
import { refusalOfLoss } from './database-errors.js';

function databaseError(code: string, message: string): DatabaseError {
  return Object.assign(new DatabaseError(message, message.length, 'error'), { code });
}

describe('an error of the database', () => {
  it.each([
    ['28P01', 'password authentication failed for user "app"', 'database.login-refused'],
    ['28000', 'role "app" is not permitted to log in', 'database.login-refused'],
    ['3D000', 'database "ledger" does not exist', 'database.unavailable'],
    ['57P03', 'the database system is starting up', 'database.unavailable'],
    ['53300', 'too many connections', 'database.unavailable'],
  ])('%s is told with what the server said: %s', (code, reason, refused) => {
    expect(refusalOfLoss(databaseError(code, reason))).toEqual({ refused, params: { reason } });
  });

  it('that is about the statement is no loss of the database', () => {
    expect(refusalOfLoss(databaseError('23505', 'duplicate key'))).toBeNull();
  });
});
