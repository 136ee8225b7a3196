import { describe, expect, it } from '@jest/globals';

interface Outcome {
  readonly code: number;
  readonly result: Readonly<Record<string, number>> | null;
}

interface Package {
  readonly version?: string;
  readonly optional?: boolean;
}

type Packages = Readonly<Record<string, Package>>;

const load = (file: string) => import(new URL(file, import.meta.url).href) as Promise<unknown>;
const { closingLine } = (await load('./run-tests.mjs')) as {
  readonly closingLine: (outcome: Outcome) => { line: string; passed: boolean };
};
const { isInstalled } = (await load('../../.ci/install.mjs')) as {
  readonly isInstalled: (wanted: Packages, installed: Packages) => boolean;
};
interface Output {
  readonly isTTY?: boolean;
  write(text: string): void;
}
const { timed } = (await load('../../.ci/timed.mjs')) as {
  readonly timed: <T>(words: string, work: () => Promise<T>, output: Output) => Promise<T>;
};
const { isBelow } = (await load('../../.ci/node-version.mjs')) as {
  readonly isBelow: (found: string, range: string) => boolean;
};

describe('the closing line of a test run', () => {
  it('counts what passed, failed and was skipped', () => {
    const result = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1 };
    expect(closingLine({ code: 0, result })).toEqual({
      line: '5 passed, 0 failed, 2 skipped',
      passed: true,
    });
  });

  it('counts a file that could not be loaded as a failure', () => {
    const result = { numPassedTests: 5, numFailedTests: 1, numRuntimeErrorTestSuites: 1 };
    expect(closingLine({ code: 1, result })).toEqual({ line: '5 passed, 2 failed', passed: false });
  });

  it('fails a run that broke outside of any test', () => {
    const result = { numPassedTests: 5, numFailedTests: 0 };
    expect(closingLine({ code: 1, result })).toEqual({ line: '5 passed, 1 failed', passed: false });
    expect(closingLine({ code: 1, result: null })).toEqual({
      line: '0 passed, 1 failed',
      passed: false,
    });
  });

  it('fails a run in which no test ran', () => {
    expect(closingLine({ code: 0, result: { numPassedTests: 0 } })).toMatchObject({
      passed: false,
    });
  });
});

describe('installing before the tests', () => {
  const wanted = { '': {}, 'node_modules/a': { version: '1.0.0' } };

  it('is left out when every package has its locked version', () => {
    expect(isInstalled(wanted, { 'node_modules/a': { version: '1.0.0' } })).toBe(true);
  });

  it('is done when a package is missing or has another version', () => {
    expect(isInstalled(wanted, {})).toBe(false);
    expect(isInstalled(wanted, { 'node_modules/a': { version: '0.9.0' } })).toBe(false);
  });

  it('does not wait for a package that is meant for another system', () => {
    const locked = { ...wanted, 'node_modules/b': { version: '1.0.0', optional: true } };
    expect(isInstalled(locked, { 'node_modules/a': { version: '1.0.0' } })).toBe(true);
  });
});

describe('the check of the Node version', () => {
  it.each(['v20.18.3', 'v18.20.4', 'v9.99.0'])('finds %s too old', (version) => {
    expect(isBelow(version, '>=20.19')).toBe(true);
  });

  it.each(['v20.19.0', 'v20.20.2', 'v22.0.0', 'v24.1.0'])('accepts %s', (version) => {
    expect(isBelow(version, '>=20.19')).toBe(false);
  });
});

describe('work that prints nothing by itself', () => {
  it.each([
    [true, /^\rbuilding … 0 s\rbuilding … \d+ s\n$/],
    [false, /^building … 0 s\nbuilding … \d+ s\n$/],
  ])(
    'is named as it begins, and how long it took as it ends (terminal: %s)',
    async (isTTY, shown) => {
      let written = '';
      const output = { isTTY, write: (text: string) => void (written += text) };
      const work = () => {
        expect(written).toContain('building … 0 s');
        return Promise.resolve(7);
      };
      expect(await timed('building', work, output)).toBe(7);
      expect(written).toMatch(shown);
    },
  );
});
