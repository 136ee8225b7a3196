import { describe, expect, it } from '@jest/globals';
import { contextOn, listOf, plansOf } from '../testing/real-list.js';
import { parseMapping, type Mapping } from './mapping.js';

const HEADER =
  'TT,Tên nhiệm vụ,Cơ quan chủ trì,Cơ quan phối hợp,Kết quả,Thời gian hoàn thành,Ưu tiên';

function planned(row: string, given: unknown) {
  const mapping = parseMapping(given) as Mapping;
  return plansOf(listOf(`${HEADER}\n${row}`), contextOn(undefined, mapping)).get(1)!;
}

describe('a mapping', () => {
  it('says what words stand for, before what is known', () => {
    const bodies = { 'Tập đoàn, doanh nghiệp công nghệ số': 'bkhcn', 'Bộ Y tế': 'btc' };
    const row = '1,A,"Tập đoàn, doanh nghiệp công nghệ số",bộ y tế,,2025,';
    expect(planned(row, { bodies })).toMatchObject({
      lead: { form: 'single', agency: 'bkhcn' },
      coordinators: [{ coordinator: 'btc', kind: 'agency' }],
      findings: [],
    });
  });

  it('says of a row who leads, by when, and how urgent it is', () => {
    const rows = { 1: { lead: ['bkhcn', 'btc'], deadline: '6/2025', priority: 'urgent' } };
    expect(planned('1,A,Ai đó,,,mai,gấp', { rows })).toMatchObject({
      lead: { form: 'joint', agencies: ['bkhcn', 'btc'] },
      deadline: { kind: 'month', year: 2025, month: 6 },
      priority: 'urgent',
      findings: [],
    });
  });

  it('may give a row to a group', () => {
    const rows = { 1: { lead: 'group:localities' } };
    expect(planned('1,A,Ai đó,,,2025,', { rows }).lead).toEqual({
      form: 'group',
      group: 'group:localities',
      alongside: [],
    });
  });

  it.each([
    [[], 'mapping'],
    ['x', 'mapping'],
    [{ body: {} }, 'mapping'],
    [{ bodies: [] }, 'bodies'],
    [{ bodies: { X: 1 } }, 'bodies.X'],
    [{ rows: { 1: 'bkhcn' } }, 'rows.1'],
    [{ rows: { 1: { leads: 'bkhcn' } } }, 'rows.1'],
    [{ rows: { 1: { lead: [] } } }, 'rows.1.lead'],
    [{ rows: { 1: { deadline: 2025 } } }, 'rows.1.deadline'],
    [{ rows: { 1: { priority: 'gấp' } } }, 'rows.1.priority'],
  ])('is refused where it cannot be read: %j at %s', (given, place) => {
    expect(parseMapping(given)).toEqual({
      refused: 'import.mapping-unreadable',
      params: { place },
    });
  });
});
