import { describe, expect, it } from '@jest/globals';
import { readTable } from './read-table.js';

const read = (text: string) => readTable(text, ['id', 'name']);

describe('reading a table', () => {
  it('gives the cells of each row by the names of the first line, whatever their order', () => {
    expect(read('name,other,id\nBộ Y tế,x,byt\r\nBộ Tài chính,,btc\n')).toEqual([
      { id: 'byt', name: 'Bộ Y tế' },
      { id: 'btc', name: 'Bộ Tài chính' },
    ]);
  });

  it('takes commas, line breaks and doubled quotes within quotes, and passes over a byte order mark', () => {
    expect(read('\ufeffid,name\na,"Văn hóa, ""Thể thao""\nvà Du lịch"\nb,B')).toEqual([
      { id: 'a', name: 'Văn hóa, "Thể thao"\nvà Du lịch' },
      { id: 'b', name: 'B' },
    ]);
  });

  it('gives no rows of a table that has only its first line', () => {
    expect(read('id,name\n')).toEqual([]);
  });

  it.each([
    ['an empty file', '', 'reference.column-missing', { column: 'id' }],
    ['a missing column', 'id,title\na,A', 'reference.column-missing', { column: 'name' }],
    ['a quote left open', 'id,name\na,A\nb,"B\nc,C', 'reference.line-unreadable', { line: 3 }],
    ['a quote in the middle', 'id,name\na,A"B"', 'reference.line-unreadable', { line: 2 }],
    ['a cell too many', 'id,name\na,"A\nA"\nb,B,C', 'reference.line-unreadable', { line: 4 }],
    ['a cell too few', 'id,name\na', 'reference.line-unreadable', { line: 2 }],
  ])('refuses %s', (_, text, refused, params) => {
    expect(read(text)).toEqual({ refused, params });
  });
});
