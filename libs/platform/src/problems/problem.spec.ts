import { describe, expect, it } from '@jest/globals';
import { refuse, type Refusal, type RefusalCode, type RefusalParams } from '@ledger/kernel';
import { REQUEST_REFUSAL_EXAMPLES } from '../testing/request-refusal.examples.js';
import { EVENTSTOREDB_EXAMPLES } from '../testing/eventstoredb-refusal-examples.js';
import { LANGUAGES } from '../language/language.js';
import { ROOM_EXAMPLES } from '../testing/room-refusal-examples.js';
import { PROBLEMS } from './problem-table.js';
import { describeRefusal, toProblem } from './problem.js';

/** One refusal of every code; a code without one does not compile. */
const EXAMPLES: RefusalParams = {
  'log.conflict': { stream: 'task-1', expected: '3', actual: 'no-stream' },
  'log.busy': { limit: 10_000 },
  'log.outcome-unknown': { stream: 'task-1', attempts: 5 },
  'log.unavailable': { reason: 'ECONNREFUSED' },
  'log.times-behind': { reached: '4096' },
  'clock.skewed': { recordedAt: '2025-01-09T02:00:00.000Z', aheadMs: -31_000 },
  'idempotency.key-reused': { eventId: 'e-1', stream: 'task-2' },
  'envelope.too-large': { type: 'task.issued', bytes: 70_000, limit: 65_535 },
  'envelope.misplaced': { stream: 'task-1', field: 'prev', expected: 'aa', actual: 'bb' },
  'event.id-invalid': { eventId: 'E-1' },
  'event.type-invalid': { type: 'TaskIssued' },
  'instant.invalid': { instant: '2025' },
  'read.size-invalid': { option: 'limit', size: '0', limit: 10_000 },
  'append.size': { events: 0, limit: 500 },
  'append.too-large': { bytes: 1_048_577, limit: 1_048_576 },
  'stream.name-invalid': { stream: ' x' },
  'revision.invalid': { revision: '-1' },
  'position.invalid': { position: 'x' },
  'position.beyond-head': { position: '9', head: '7' },
  'cursor.foreign-log': { log: 'l-1', expected: 'l-2' },
  'restore.not-empty': { head: '7', reason: 'origin' },
  'deadline.unreadable': { words: 'mai' },
  'deadline.impossible': { words: '31/2/2025', field: 'day' },
  'as-of.unreadable': { words: '31/2' },
  'calendar.impossible': { field: 'swapDays', date: '2025-02-30' },
  'database.unavailable': { reason: 'ECONNREFUSED' },
  'database.login-refused': { reason: 'password authentication failed for user "app"' },
  'database.privilege-missing': { login: 'app', statement: 'GRANT ledger_reader TO app' },
  'database.migration-failed': { migration: 'M1', reason: 'division by zero' },
  'schema.older': { missing: 2, first: 'M1' },
  'schema.newer': { unknown: 1, first: 'M9' },
  'backup.file-exists': { file: 'a.backup' },
  'backup.log-damaged': { position: '8', fault: 'leaf-hash' },
  'archive.file-unusable': { file: 'a.backup', reason: 'ENOSPC' },
  'restore.not-a-backup': { file: 'a.backup' },
  'restore.format-unknown': { file: 'a.backup', found: 'version 2' },
  'restore.file-truncated': { file: 'a.backup', offset: '4096' },
  'restore.file-damaged': { file: 'a.backup', offset: '4096', fault: 'checksum' },
  'restore.events-invalid': { file: 'a.backup', event: '3', fault: 'revision' },
  'restore.events-differ': { position: '3' },
  'copy.source-damaged': { position: '3', fault: 'leaf-hash' },
  'copy.unsound': { position: '3', fault: 'revision' },
  'copy.incomplete': { events: 7 },
  'database.not-durable': { settings: 'fsync = off: set fsync = on' },
  'embedded.platform-unsupported': { platform: 'aix-ppc64', reason: 'not found' },
  'embedded.binaries-unusable': { folder: '/srv/bin', output: 'no such file' },
  'embedded.no-unprivileged-user': { tried: 'postgres, nobody' },
  'embedded.owner-differs': { cluster: '/srv/data', ownerUid: 1000, uid: 1001 },
  'embedded.folder-not-enterable': { folder: '/srv/data', uid: 65_534 },
  'embedded.cluster-missing': { dataDirectory: '/srv/data', home: '/srv/elsewhere' },
  'embedded.password-missing': { file: '/srv/data/password' },
  'embedded.already-running': { dataDirectory: '/srv/data', pid: 4711, port: null },
  'embedded.major-differs': { cluster: '/srv/data', found: '17', expected: '18' },
  'embedded.port-taken': { port: 5432 },
  'embedded.setting-reserved': { setting: 'listen_addresses' },
  'embedded.initdb-failed': { output: 'disk full' },
  'embedded.start-failed': { reason: 'ended', output: 'FATAL: out of memory' },
  'embedded.folder-unusable': { folder: '/srv/data', reason: 'EACCES' },
  'embedded.server-ended': { dataDirectory: '/srv/data' },
  'http.port-taken': { host: '127.0.0.1', port: 3000 },
  'http.address-unusable': { host: 'nowhere', port: 3000, reason: 'ENOTFOUND' },
  'embedded.stop-failed': { pid: 4711, reason: 'EPERM' },
  'idempotency.body-differs': { commandId: 'c-1', stream: 'task-1' },
  'precondition.stale': { stream: 'task-1', seen: '3', actual: '4' },
  'projection.behind': { projection: 'stream-heads', position: '9', reached: '7' },
  'projection.not-built': { projection: 'stream-heads' },
  'projection.unknown': { projection: 'stream-heads', version: 2 },
  'projection.not-ready': {
    projection: 'stream-heads',
    version: 2,
    state: 'building',
    lag: '900',
    within: '500',
  },
  'projection.active': { projection: 'stream-heads', version: 2 },
  'projection.in-use': {
    projection: 'stream-heads',
    version: 1,
    until: '2025-01-09T02:00:00.000Z',
  },
  ...REQUEST_REFUSAL_EXAMPLES,
  'process.never-rebuilt': { process: 'pass-on' },
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
  const occurrence = { language: 'vi', traceId: 't-1', instance: '/v1/tasks/1' } as const;

  it('gives a problem of RFC 9457 with code, trace id and errors', () => {
    expect(toProblem(example('position.beyond-head'), occurrence)).toEqual({
      type: '/problems/position.beyond-head',
      title: 'Vị trí chưa tồn tại',
      status: 400,
      detail: 'Vị trí 9 vượt quá vị trí cuối 7 của nhật ký. Đề nghị dùng vị trí không lớn hơn 7.',
      instance: '/v1/tasks/1',
      code: 'position.beyond-head',
      traceId: 't-1',
      errors: [],
    });
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
