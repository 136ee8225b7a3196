import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { startSweeping } from './start-sweeping.js';

const NOW = '2025-02-28T02:00:00.000Z';

/** A store whose first sweeps fail. */
function house(failures: number) {
  const removed: (readonly string[])[] = [];
  const told: string[] = [];
  let sweeps = 0;
  const sweeping = startSweeping({
    store: {
      unneededSince: () => {
        sweeps += 1;
        return sweeps > failures ? Promise.resolve(['a', 'b']) : Promise.reject(new Error('gone'));
      },
      remove: (files) => {
        removed.push(files);
        return Promise.resolve(files.length);
      },
    },
    citations: { citedAmong: () => Promise.resolve(new Set(['b'])) },
    clock: () => NOW,
    log: {
      info: (_: unknown, message?: string) => told.push(`info: ${message ?? ''}`),
      warn: (_: unknown, message?: string) => told.push(`warn: ${message ?? ''}`),
    } as never,
    everyMs: 5,
  });
  const swept = async (times: number) => {
    while (sweeps < times) await pause(2);
    await sweeping.close();
  };
  return { swept, removed, told, sweeps: () => sweeps };
}

describe('sweeping', () => {
  it('removes what nothing cites, again and again, and says so', async () => {
    const { swept, removed, told } = house(0);
    await swept(2);
    expect(removed.slice(0, 2)).toEqual([['a'], ['a']]);
    expect(told[0]).toBe('info: files that nothing cites were removed');
  });

  it('goes on after a sweep that failed', async () => {
    const { swept, removed, told } = house(1);
    await swept(2);
    expect(told[0]).toBe('warn: files that nothing cites could not be removed');
    expect(removed[0]).toEqual(['a']);
  });

  it('ends when it is closed', async () => {
    const { swept, sweeps } = house(0);
    await swept(1);
    const before = sweeps();
    await pause(30);
    expect(sweeps()).toBe(before);
  });
});
