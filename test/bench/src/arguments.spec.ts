import { describe, expect, it } from '@jest/globals';
import { parseArguments, UsageError } from './arguments.js';

const NAMES = ['first', 'second', 'third'];

describe('the arguments of the benchmark', () => {
  it('mean every row when they name none', () => {
    const wanted = { rows: NAMES, quick: false, tasks: null, json: null, write: false };
    expect(parseArguments([], NAMES)).toEqual(wanted);
    expect(parseArguments(['--write', '--json', 'out.json'], NAMES)).toEqual({
      ...wanted,
      json: 'out.json',
      write: true,
    });
  });

  it('choose rows by name, each once and in the order of the table', () => {
    const chosen = parseArguments(['--only', 'third, first,third', '--quick'], NAMES);
    expect(chosen).toMatchObject({ rows: ['first', 'third'], quick: true });
  });

  it('say how many obligations are scored', () => {
    expect(parseArguments(['--tasks', '20000'], NAMES)).toMatchObject({ tasks: 20_000 });
  });

  it.each(['999', '1e3.5', 'many', '-5'])('are refused with %s obligations', (tasks) => {
    expect(() => parseArguments(['--tasks', tasks], NAMES)).toThrow(UsageError);
  });

  it('are refused with the list of rows when a name is unknown', () => {
    const parse = () => parseArguments(['--only', 'first,fourth'], NAMES);
    expect(parse).toThrow(UsageError);
    expect(parse).toThrow(/no such row: fourth\n(.*\n) {2}first\n {2}second\n {2}third$/);
  });

  it.each([['--fast'], ['first'], ['--only'], ['--json']])(
    'are refused when unknown: %s',
    (word) => {
      expect(() => parseArguments([word], NAMES)).toThrow(UsageError);
    },
  );

  it.each([[['--quick']], [['--only', 'first']], [['--tasks', '5000']]])(
    'never write the page from a part of a run: %j',
    (part) => {
      expect(() => parseArguments([...part, '--write'], NAMES)).toThrow(
        '--write takes a whole run',
      );
    },
  );
});
