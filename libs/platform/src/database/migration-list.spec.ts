import { describe, expect, it } from '@jest/globals';
import { AddText1700000000003, NOTES, NOTES_NAMES } from '../testing/notes-migrations.js';
import { migrationList, nameOf } from './migration-list.js';

describe('migrationList', () => {
  it('orders the migrations of all rooms by their timestamps', () => {
    expect(NOTES.map(nameOf)).toEqual(NOTES_NAMES);
  });

  it('refuses a name without a timestamp at its end', () => {
    class Nameless extends AddText1700000000003 {}
    expect(() => migrationList([Nameless])).toThrow('13-digit timestamp');
  });
});
