import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { arrayParameter, plainParameter } from './array-parameter.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

async function readBack(parameter: string, type: string) {
  const { rows } = await database.pool.query<{ value: unknown }>(
    `select value from unnest($1::${type}[]) with ordinality as t (value, n) order by n`,
    [parameter],
  );
  return rows.map(({ value }) => value);
}

describe('a column of a batch', () => {
  it('arrives as it was sent, whatever it holds', async () => {
    const character = fc.oneof(
      fc.constantFrom('"', '\\', ',', '{', '}', ' ', '\n', "'", 'N'),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
    );
    // PostgreSQL's text holds no NUL, and UTF-8 no half of a surrogate pair.
    const text = fc
      .array(character, { maxLength: 8 })
      .map((characters) => characters.join('').replaceAll('\0', ''))
      .filter((value) => value.isWellFormed());
    await fc.assert(
      fc.asyncProperty(fc.array(text, { maxLength: 8 }), async (values) => {
        expect(await readBack(arrayParameter(values), 'text')).toEqual(values);
      }),
      { numRuns: 200 },
    );
  });

  it('may be empty, or hold empty texts and the word NULL', async () => {
    expect(await readBack(arrayParameter([]), 'text')).toEqual([]);
    expect(await readBack(arrayParameter(['', 'NULL', 'null', '']), 'text')).toEqual([
      '',
      'NULL',
      'null',
      '',
    ]);
  });

  it('may hold numbers and instants', async () => {
    expect(await readBack(arrayParameter([0, -7, 2_147_483_647]), 'integer')).toEqual([
      0, -7, 2_147_483_647,
    ]);
    expect(await readBack(arrayParameter([-(2n ** 63n), 2n ** 62n]), 'bigint')).toEqual([
      String(-(2n ** 63n)),
      String(2n ** 62n),
    ]);
    const values = [0.1, -1e-7, 1.7e300, Number.NaN, -Infinity];
    expect(await readBack(arrayParameter(values), 'float8')).toEqual(values);
    expect(await readBack(arrayParameter([]), 'float8')).toEqual([]);
    const instant = '2026-01-05T00:00:03.125Z';
    expect(await readBack(arrayParameter([instant]), 'timestamptz')).toEqual([new Date(instant)]);
  });

  it('may lack values where none needs an escape', async () => {
    expect(await readBack(plainParameter([null, -7, 0n, null]), 'integer')).toEqual([
      null,
      -7,
      0,
      null,
    ]);
    expect(await readBack(plainParameter([true, null]), 'boolean')).toEqual([true, null]);
    expect(await readBack(plainParameter([]), 'integer')).toEqual([]);
  });
});
