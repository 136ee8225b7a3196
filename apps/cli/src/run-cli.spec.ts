import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { cli } from './testing/recording-terminal.js';
import { hasWords } from './usage-words.js';

const NOWHERE = { DATABASE_URL: 'postgres://login:hunter2@127.0.0.1:1/test' };

describe('the command line', () => {
  it('shows its commands in the language of the caller and ends with 0', async () => {
    const vietnamese = await cli({}, '--help');
    expect(vietnamese).toMatchObject({ status: 0, stderr: '' });
    for (const name of ['migrate', 'backup', 'restore', 'verify', 'log', 'projection']) {
      expect(vietnamese.stdout).toMatch(new RegExp(`^  ${name}\\b`, 'm'));
    }
    expect(vietnamese.stdout).toContain('Cách dùng: npm run cli --');
    expect(vietnamese.stdout).not.toMatch(/usage|options:|show|display/i);
    expect((await cli({}, 'verify', '--help')).stdout).toContain('Lệnh:');
    expect((await cli({ LANG: 'en_GB.UTF-8' }, '--help')).stdout).toContain('Administers');
  });

  it.each([
    ['an unknown command', ['fly']],
    ['a missing file', ['backup']],
    ['a file too many', ['backup', 'a', 'b']],
    ['an unknown option', ['migrate', '--fast']],
    ['no command', []],
    ['half a command', ['verify']],
    ['a copy from nowhere', ['log', 'copy', '--to', 'eventstoredb']],
    ['a copy into a store there is not', ['log', 'copy', '--from', 'postgres', '--to', 'tape']],
    ['a copy into itself', ['log', 'copy', '--from', 'postgres', '--to', 'postgres']],
  ])('ends with 2 and says what it did not understand: %s', async (_, commandLine) => {
    const { status, stdout, stderr } = await cli({}, ...commandLine);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^(Không có|Thiếu|Thừa|Giá trị|Cách dùng|lỗi: --from)/);
    const english = await cli({ LANG: 'en_GB' }, ...commandLine);
    expect(english.stderr).toMatch(
      /^(There (is|are)|The (argument|option|value)|Usage|error: --from)/,
    );
  });

  it('names the value that it cannot use, and why', async () => {
    const role = ['token', '--agency', 'byt', '--role', 'king'];
    const { stderr } = await cli({}, ...role);
    expect(stderr).toMatch(
      /^Giá trị king của --role <role...> không dùng được. Chọn một trong: assigner, .*--help/,
    );
    expect((await cli({ LANG: 'en' }, ...role)).stderr).toMatch(
      /^The value king of --role <role...> cannot be used. Choose one of: assigner, .*--help/,
    );
    const date = await cli({}, 'replay', 'task', 'x', '--as-of', '31/2');
    expect(date.stderr).toMatch(/^Giá trị 31\/2 của --as-of <date> không dùng được. \S/);
  });

  it('has words of its own for everything that Commander does not understand', async () => {
    const source = await readFile('node_modules/commander/lib/command.js', 'utf8');
    const codes = [...source.matchAll(/code: '(commander\.\w+)'/g)].map(([, code = '']) => code);
    expect(codes).toContain('commander.unknownOption');
    expect(codes.filter((code) => !hasWords(code))).toEqual([]);
  });

  it('says of an option what can be chosen, and what it is by default', async () => {
    expect((await cli({}, 'token', '--help')).stdout).toMatch(
      /chọn:\s+1,\s+12,\s+24,\s+168;\s+mặc\s+định:\s+12/,
    );
    expect((await cli({ LANG: 'en' }, 'token', '--help')).stdout).toMatch(/choices:\s+1,\s+12/);
  });

  it('ends with 2 and names each faulty variable in both languages', async () => {
    const { status, stderr } = await cli({ PORT: 'x', LOG_LEVEL: 'x' }, 'verify', 'chain');
    expect(status).toBe(2);
    expect(stderr.split('\n')).toEqual([
      'PORT ("x") phải là số nguyên từ 0 đến 65535',
      'PORT ("x") must be a whole number from 0 to 65535',
      expect.stringMatching(/^LOG_LEVEL .*phải/),
      expect.stringMatching(/^LOG_LEVEL .*must/),
      '',
    ]);
  });

  it.each([
    ['vi', 'Hiện không kết nối được với cơ sở dữ liệu'],
    ['en', 'The database cannot be reached at present'],
  ])('ends with 1 and says on standard error why it was refused (%s)', async (LANG, sentence) => {
    const { status, stdout, stderr } = await cli({ ...NOWHERE, LANG }, 'migrate');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain(sentence);
    expect(stderr).toContain('[database.unavailable] {"reason":');
    expect(stderr).not.toContain('hunter2');
  });
});
