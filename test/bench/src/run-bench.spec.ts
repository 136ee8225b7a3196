import { describe, expect, it } from '@jest/globals';
import { FULL, type BenchRow, type Measurement } from './bench-row.js';
import type { BenchServer } from './bench-server.js';
import { runBench } from './run-bench.js';

const unused = () => Promise.reject(new Error('no row of these needs a server'));
const server: BenchServer = {
  folder: '',
  version: '',
  createDatabase: unused,
  dropDatabase: unused,
  restartCold: unused,
  stop: unused,
};
const { signal } = new AbortController();
const setting = { server, scale: FULL, say: () => undefined, signal, environment: {} };
const found: Measurement = { ours: [2], reference: [1], note: '' };

function row(name: string, measure: BenchRow['measure']): BenchRow {
  return { name, unit: 'events/s', better: 'higher', compares: '', measure };
}

describe('a run of the benchmark', () => {
  it('goes on after a row that fails, and names it', async () => {
    const lines: string[] = [];
    const rows = [
      row('broken', () => Promise.reject(new Error('no disk'))),
      row('sound', () => Promise.resolve(found)),
    ];
    const run = await runBench(rows, { ...setting, say: (line) => lines.push(line) });
    expect(run.failed).toEqual(['broken']);
    expect(run.results.map(({ name, ratio }) => [name, ratio])).toEqual([['sound', 2]]);
    expect(lines.join()).toMatch(/^broken: FAILED: Error: no disk/);
  });

  it('skips a row whose need is not met, says so, and does not call it failed', async () => {
    const lines: string[] = [];
    const needy = { ...row('needy', () => Promise.resolve(found)), needs: 'SERVER_URL' };
    const say = (line: string) => lines.push(line);
    expect(await runBench([needy], { ...setting, say })).toEqual({
      results: [],
      failed: [],
      skipped: ['needy'],
    });
    expect(lines).toEqual(['needy: SKIPPED: SERVER_URL is not set']);
    const environment = { SERVER_URL: 'esdb://h' };
    expect((await runBench([needy], { ...setting, environment })).results).toHaveLength(1);
  });

  it('begins no further row once it is to end', async () => {
    const stop = new AbortController();
    const stopping = row('stopping', () => {
      stop.abort();
      return Promise.resolve(found);
    });
    const run = await runBench([stopping, stopping], { ...setting, signal: stop.signal });
    expect(run.results).toHaveLength(1);
  });

  it('closes what a row opened, the last first, also when it failed', async () => {
    const closed: string[] = [];
    const opening = (name: string, ends: Promise<Measurement>) =>
      row(name, (bench) => {
        bench.atEnd(() => closed.push(`${name} first`));
        bench.atEnd(() => closed.push(`${name} second`));
        return ends;
      });
    await runBench(
      [opening('a', Promise.resolve(found)), opening('b', Promise.reject(new Error('b')))],
      setting,
    );
    expect(closed).toEqual(['a second', 'a first', 'b second', 'b first']);
  });

  it('makes what several rows share once', async () => {
    let made = 0;
    const shared = row('shared', async ({ once }) => {
      const value = await once('a log', () => Promise.resolve((made += 1)));
      return { ours: [value], reference: [1], note: '' };
    });
    const run = await runBench([shared, shared], setting);
    expect(run.results.map(({ ours }) => ours)).toEqual([1, 1]);
  });
});
