import { describe, expect, it } from '@jest/globals';
import { csvRecords } from './csv-records.js';

const read = (...given: Parameters<typeof csvRecords>) => [...csvRecords(...given)];

describe('the records of a table as text', () => {
  it('tell on which line each begins, whatever line breaks its cells hold', () => {
    expect(read('\ufeffa,"b\nc"\r\nd,e\n')).toEqual([
      { line: 1, cells: ['a', 'b\nc'] },
      { line: 3, cells: ['d', 'e'] },
    ]);
  });

  it.each([';', '\t'] as const)(
    'are separated by another mark where that is asked for: %j',
    (mark) => {
      expect(read(`a${mark}"b${mark},"\n`, mark)).toEqual([{ line: 1, cells: ['a', `b${mark},`] }]);
    },
  );

  it('end with a refusal where a quote stays open', () => {
    expect(read('a,b\nc,"d\ne')).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { refused: 'reference.line-unreadable', params: { line: 2 } },
    ]);
  });

  it('hold a cell of a million letters', () => {
    const long = 'x'.repeat(1_000_000);
    expect(read(`"${long}"`)).toEqual([{ line: 1, cells: [long] }]);
  });
});
