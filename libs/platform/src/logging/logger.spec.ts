import { describe, expect, it } from '@jest/globals';
import { createLogger } from './logger.js';
import { withoutSecrets } from './secrets.js';

function logged(write: (logger: ReturnType<typeof createLogger>) => void): string {
  const lines: string[] = [];
  const to = { write: (line: string) => lines.push(line) };
  write(createLogger({ program: 'cli', level: 'info', to }));
  return lines.join('');
}

describe('createLogger', () => {
  it('writes one JSON object a line with program, level by name and UTC time', () => {
    const line = logged((logger) => {
      logger.info({ events: 3 }, 'restored');
    });
    expect(line.endsWith('}\n')).toBe(true);
    expect(JSON.parse(line)).toMatchObject({ program: 'cli', level: 'info', msg: 'restored' });
    expect((JSON.parse(line) as { time: string }).time).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
  });

  it('leaves out what is below its level', () => {
    const line = logged((logger) => {
      logger.debug('noise');
    });
    expect(line).toBe('');
  });

  it('writes no password, be it in the message, a field, an error, its cause or a child', () => {
    const url = 'postgres://app:hunter2@db.example:5432/ledger?sslpassword=hunter2';
    const line = logged((logger) => {
      const error = new Error(`cannot reach ${url}`, { cause: new Error(url) });
      logger.child({ url }).error({ nested: { urls: [url] }, err: error }, `failed: ${url}`);
    });
    expect(line).not.toContain('hunter2');
    expect(JSON.parse(line)).toMatchObject({
      url: 'postgres://app:***@db.example:5432/ledger?sslpassword=***',
    });
  });
});

describe('withoutSecrets', () => {
  it.each([
    ['postgres://app:p@ss@db/x', 'postgres://app:***@db/x'],
    ['esdb://admin:changeit@a:2113,b:2113', 'esdb://admin:***@a:2113,b:2113'],
    ['postgres://:secret@db/x', 'postgres://:***@db/x'],
    [String.raw`{"u":"postgres://a:s\"cret@db/x"}`, '{"u":"postgres://a:***@db/x"}'],
    [
      'http://localhost:3000/v1 mail me@example.org',
      'http://localhost:3000/v1 mail me@example.org',
    ],
    ['{"u":"esdb://h:2113","m":"me@x"}', '{"u":"esdb://h:2113","m":"me@x"}'],
    ['postgres://h/x?password=secret&ssl=1', 'postgres://h/x?password=***&ssl=1'],
  ])('turns %s into %s', (text, shown) => {
    expect(withoutSecrets(text)).toBe(shown);
  });

  it('stays fast on a long line without a password', () => {
    const line = 'a://b:'.repeat(20_000);
    const before = performance.now();
    expect(withoutSecrets(line)).toBe(line);
    expect(performance.now() - before).toBeLessThan(2_000);
  });
});
