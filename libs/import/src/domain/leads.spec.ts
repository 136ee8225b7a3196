import { describe, expect, it } from '@jest/globals';
import { REFERENCE_SPELLINGS, spellingsOn } from '../testing/real-list.js';
import { readCoordinators } from './coordinators.js';
import { readLead } from './leads.js';
import { Spellings } from './spellings.js';

const lead = (cell: string, spellings = spellingsOn()) => readLead(cell, spellings);
const single = (agency: string) => ({ lead: { form: 'single', agency }, findings: [] });

describe('the words for a lead', () => {
  it.each([
    ['Bộ Khoa học và Công nghệ', 'by name'],
    ['Bộ Khoa học và Công nghệ'.normalize('NFD'), 'in decomposed letters'],
    ['  BỘ KHOA HỌC  VÀ\nCÔNG NGHỆ ', 'in capitals, with stray spaces'],
    ['BKHCN', 'by short name'],
    ['Bộ KH&CN', 'by a known spelling'],
    ['Bộ Khoa học,Công nghệ', 'without a space behind the comma'],
    ['Bộ Khoa học và Công nghệ.', 'with a full stop'],
  ])('name one agency: %j, %s', (cell) => {
    expect(lead(cell)).toEqual(single('bkhcn'));
  });

  it('mean the same wherever the tone is placed', () => {
    expect(lead('Bộ Văn hoá, Thể thao và Du lịch')).toEqual(single('bvhttdl'));
    expect(lead('Uỷ ban Dân tộc')).toEqual(single('ubdt'));
  });

  it('take the longest name first', () => {
    const shorter = {
      words: 'Bộ Khoa học',
      id: 'x',
      kind: 'agency',
      from: '2025-01-01',
      to: null,
    } as const;
    const spellings = new Spellings([shorter, ...REFERENCE_SPELLINGS], '2025-01-09');
    expect(lead('Bộ Khoa học và Công nghệ', spellings)).toEqual(single('bkhcn'));
    expect(lead('Bộ Khoa học', spellings)).toEqual(single('x'));
  });

  it('name agencies as of the day: one that merged, or is not yet there, leads nothing', () => {
    expect(lead('Bộ Thông tin và Truyền thông', spellingsOn('2025-02-28'))).toEqual(
      single('btttt'),
    );
    const absent = (words: string) => ({
      lead: { form: 'nobody' },
      findings: [{ finding: 'absent-body', column: 'lead', words }],
    });
    const [merged, later] = ['Bộ Thông tin và Truyền thông', 'Bộ Nông nghiệp và Môi trường'];
    expect(lead(merged, spellingsOn('2025-03-01'))).toEqual(absent(merged));
    expect(lead(later)).toEqual(absent(later));
    expect(lead(later, spellingsOn('2025-03-01'))).toEqual(single('bnnmt'));
  });

  it('name nobody where several are called so', () => {
    const commune = (id: string) =>
      ({ words: 'Xã Tân Lập', id, kind: 'agency', from: '2025-01-01', to: null }) as const;
    const spellings = new Spellings([commune('a'), commune('b')], '2025-01-09');
    expect(lead('Xã Tân Lập', spellings)).toEqual({
      lead: { form: 'nobody' },
      findings: [{ finding: 'ambiguous-body', column: 'lead', words: 'Xã Tân Lập' }],
    });
  });

  it('name nobody where one of several is not known: half a joint lead would be a guess', () => {
    expect(lead('Bộ Y tế, Cục Tần số, Bộ Công an')).toEqual({
      lead: { form: 'nobody' },
      findings: [{ finding: 'unknown-body', column: 'lead', words: 'Cục Tần số' }],
    });
  });

  it('never find a body within other words', () => {
    expect(lead('Công ty CP Bưu chính').lead).toEqual({ form: 'nobody' });
    expect(lead('Bộ Y tếx').lead).toEqual({ form: 'nobody' });
  });

  it('name nobody where there are none, or two groups of which neither is the whole', () => {
    expect(lead('  ')).toEqual({ lead: { form: 'nobody' }, findings: [] });
    expect(lead('Các bộ, ngành; các thành phố trực thuộc Trung ương')).toMatchObject({
      lead: { form: 'nobody' },
      findings: [{ finding: 'ambiguous-body' }],
    });
  });
});

describe('the words for coordinators', () => {
  it('name each body once', () => {
    const { coordinators, findings } = readCoordinators(
      'BCA, Bộ Công an và Bộ Công An',
      spellingsOn(),
    );
    expect(coordinators).toEqual([{ coordinator: 'bca', kind: 'agency' }]);
    expect(findings).toEqual([]);
  });

  it('tell a name that is cut off from one that is not known', () => {
    const found = (cell: string) =>
      readCoordinators(cell, spellingsOn()).findings.map(({ finding }) => finding);
    expect(found('Bộ Y tế, Bộ Khoa học và')).toEqual(['cut-off-words']);
    expect(found('Bộ Khoa, Bộ Y tế')).toEqual(['unknown-body']);
  });
});
