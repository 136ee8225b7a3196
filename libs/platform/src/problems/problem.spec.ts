import { describe, expect, it } from '@jest/globals';
import { refuse, type Refusal, type RefusalCode, type RefusalParams } from '@ledger/kernel';
import { INFRASTRUCTURE_EXAMPLES } from '../testing/infrastructure-refusal.examples.js';
import { REQUEST_REFUSAL_EXAMPLES } from '../testing/request-refusal.examples.js';
import { EVENTSTOREDB_EXAMPLES } from '../testing/eventstoredb-refusal-examples.js';
import { LANGUAGES } from '../language/language.js';
import { ROOM_EXAMPLES } from '../testing/room-refusal-examples.js';
import { PROBLEMS } from './problem-table.js';
import { describeRefusal, toProblem } from './problem.js';

/** One refusal of every code; a code without one does not compile. */
const EXAMPLES: RefusalParams = {
  ...INFRASTRUCTURE_EXAMPLES,
  ...REQUEST_REFUSAL_EXAMPLES,
  ...EVENTSTOREDB_EXAMPLES,
  ...ROOM_EXAMPLES,
};

const CODES = Object.keys(EXAMPLES) as RefusalCode[];
const example = (code: RefusalCode): Refusal => refuse(code, EXAMPLES[code]);

/** Letters that Vietnamese has and English lacks. */
const VIETNAMESE = /[ăâđêôơưáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]/i;

describe('the problem table', () => {
  it('has exactly the codes of the refusal union', () => {
    expect(Object.keys(PROBLEMS).sort()).toEqual([...CODES].sort());
  });

  describe.each(CODES)('%s', (code) => {
    const { status, title, detail } = PROBLEMS[code];

    it('has an error status of HTTP', () => {
      expect(Number.isInteger(status) && status >= 400 && status <= 599).toBe(true);
    });

    it.each(LANGUAGES)('names only parameters of the refusal (%s)', (language) => {
      const named = [...detail[language].matchAll(/\{(.*?)\}/g)].map(([, name]) => name!);
      const known = Object.keys(EXAMPLES[code]);
      expect(named.filter((name) => !known.includes(name))).toEqual([]);
    });

    it.each(LANGUAGES)('leaves no gap when it is filled (%s)', (language) => {
      const text = describeRefusal(example(code), language);
      expect(text).not.toMatch(/[{}]|undefined|null|\[object|^\s*$|\s{2}/);
    });

    it('says the same things in both languages', () => {
      const names = (text: string) => new Set(text.match(/\{\w+\}/g));
      expect(names(detail.vi)).toEqual(names(detail.en));
    });

    it('is Vietnamese in Vietnamese and English in English', () => {
      for (const text of [title, detail]) {
        expect(text.vi).toMatch(VIETNAMESE);
        expect(text.vi).toBe(text.vi.normalize('NFC'));
        // English may quote the Vietnamese words to write, in brackets.
        expect(text.en.replaceAll(/\(.*?\)/g, '')).not.toMatch(VIETNAMESE);
        expect(text.en).toMatch(/[a-z]/);
      }
    });

    it('says by a pointer, or by a parameter of the refusal, what has to change', () => {
      const { at = '' } = PROBLEMS[code];
      if (typeof at === 'string') expect(at).toMatch(/^(\/[\w-]+)*$/);
      else expect(Object.keys(EXAMPLES[code])).toContain(at.holding);
    });

    it('ends its detail as a sentence and its title as a heading', () => {
      for (const language of LANGUAGES) {
        expect(title[language]).not.toMatch(/[.{]$|\{/);
        expect(detail[language]).toMatch(/\.$/);
      }
    });
  });
});

describe('describeRefusal', () => {
  it('puts values of a closed set into words, but only for the parameter that carries them', () => {
    const conflict = refuse('log.conflict', {
      stream: 'no-stream',
      expected: '3',
      actual: 'no-stream',
    });
    expect(describeRefusal(conflict, 'en')).toContain(
      'stream no-stream: none (no such stream yet);',
    );
    const damaged = refuse('backup.log-damaged', { position: '8', fault: 'leaf-hash' });
    expect(describeRefusal(damaged, 'vi')).toContain('nội dung không khớp với mã băm đã lưu');
  });

  it('takes a value as it is, even if it looks like a placeholder or a replacement pattern', () => {
    const refusal = refuse('stream.name-invalid', { stream: '{stream} $& $1' });
    expect(describeRefusal(refusal, 'en')).toContain('"{stream} $& $1"');
  });
});

describe('toProblem', () => {
  const request = { body: { position: '9' }, parameters: {}, within: '' };
  const instance = '/v1/tasks/1';
  const occurrence = { language: 'vi', traceId: 't-1', instance, request } as const;

  it('gives a problem of RFC 9457 with code, trace id and errors', () => {
    const detail =
      'Vị trí 9 vượt quá vị trí cuối 7 của nhật ký. Đề nghị dùng vị trí không lớn hơn 7.';
    expect(toProblem(example('position.beyond-head'), occurrence)).toEqual({
      type: '/problems/position.beyond-head',
      title: 'Vị trí chưa tồn tại',
      status: 400,
      detail,
      instance: '/v1/tasks/1',
      code: 'position.beyond-head',
      traceId: 't-1',
      errors: [{ pointer: '/position', detail }],
    });
  });

  it('says of no part of the request that it is wrong where the request is not at fault', () => {
    expect(toProblem(example('log.unavailable'), occurrence).errors).toEqual([]);
  });

  it('hands on what is wrong member by member', () => {
    const errors = [{ pointer: '/dueAt', detail: 'thiếu thời hạn' }];
    expect(toProblem(example('append.size'), { ...occurrence, errors }).errors).toEqual(errors);
  });

  it.each(['log.unavailable', 'database.unavailable'] as const)(
    'tells the client nothing internal about %s',
    (code) => {
      const problem = toProblem(example(code), occurrence);
      expect(JSON.stringify(problem)).not.toContain('ECONNREFUSED');
    },
  );
});
