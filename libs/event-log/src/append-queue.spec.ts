import { describe, expect, it } from '@jest/globals';
import type { AppendOutcome, AppendRequest } from './event-log.port.js';
import { AppendQueue } from './append-queue.js';
import { sealFor } from './testing/sealed-events.js';

const LIMITS = { waiting: 1000, batchAppends: 4, batchBytes: 1_000_000 };
const ORIGIN = '6f6a1c56-0d5e-5d0a-9d9f-3d4a5b6c7d8e';

function append(stream: string): AppendRequest {
  const target = { origin: ORIGIN, stream, head: null };
  return {
    stream,
    expected: 'no-stream',
    events: sealFor(target, { recordedAt: '2025-01-09T02:00:00.000Z' }),
  };
}

function recorded(position: number): AppendOutcome {
  return {
    outcome: 'recorded',
    revision: 0,
    position: BigInt(position),
    leaf: '',
    repeated: false,
  };
}

/** A log whose commits the test ends by hand. */
function slowLog() {
  const batches: (readonly string[])[] = [];
  const commits: (() => void)[] = [];
  const write = (batch: readonly AppendRequest[]) => {
    batches.push(batch.map(({ stream }) => stream));
    return new Promise<readonly AppendOutcome[]>((resolve) => {
      commits.push(() => {
        resolve(batch.map((_, n) => recorded(n + 1)));
      });
    });
  };
  const commit = async () => {
    commits.shift()?.();
    await new Promise(setImmediate);
  };
  return { batches, write, commit };
}

describe('coalescing of appends', () => {
  it('sends what is issued in one tick as one batch, up to its limit', async () => {
    const { batches, write, commit } = slowLog();
    const queue = new AppendQueue(write, LIMITS);
    const outcomes = ['a', 'b', 'c', 'd', 'e'].map((stream) => queue.push(append(stream)));
    await commit();
    await commit();
    await commit();
    await Promise.all(outcomes);
    expect(batches).toEqual([['a', 'b', 'c', 'd'], ['e']]);
  });

  it('collects while a commit is under way', async () => {
    const { batches, write, commit } = slowLog();
    const queue = new AppendQueue(write, LIMITS);
    const first = queue.push(append('a'));
    await new Promise(setImmediate);
    const others = ['b', 'c'].map((stream) => queue.push(append(stream)));
    expect(batches).toEqual([['a']]);
    await commit();
    await commit();
    await Promise.all([first, ...others]);
    expect(batches).toEqual([['a'], ['b', 'c']]);
  });

  it('leaves a second append to a stream for the next batch, and lets nothing of that stream overtake it', async () => {
    const { batches, write, commit } = slowLog();
    const queue = new AppendQueue(write, LIMITS);
    const outcomes = ['a', 'a', 'b', 'a', 'c'].map((stream) => queue.push(append(stream)));
    for (let i = 0; i < 4; i += 1) await commit();
    await Promise.all(outcomes);
    expect(batches).toEqual([['a', 'b', 'c'], ['a'], ['a']]);
  });

  it('keeps a batch under its limit of bytes, and sends a larger append alone', async () => {
    const { batches, write, commit } = slowLog();
    const size = append('a').events[0]!.bytes.length;
    const queue = new AppendQueue(write, { ...LIMITS, batchBytes: size + size / 2 });
    const outcomes = ['a', 'b'].map((stream) => queue.push(append(stream)));
    for (let i = 0; i < 3; i += 1) await commit();
    await Promise.all(outcomes);
    expect(batches).toEqual([['a'], ['b']]);
  });

  it('refuses as busy when full, and takes more when there is room again', async () => {
    const { write, commit } = slowLog();
    const queue = new AppendQueue(write, { ...LIMITS, waiting: 2 });
    const first = queue.push(append('a'));
    await new Promise(setImmediate);
    const waiting = ['b', 'c'].map((stream) => queue.push(append(stream)));
    expect(await queue.push(append('d'))).toEqual({ refused: 'log.busy', params: { limit: 2 } });
    expect(queue.length).toBe(2);
    await commit();
    await first;
    const later = queue.push(append('d'));
    await commit();
    await commit();
    expect(await Promise.all([...waiting, later])).toHaveLength(3);
  });

  it('settles what it has taken before it closes, and takes nothing more', async () => {
    const { write, commit } = slowLog();
    const queue = new AppendQueue(write, LIMITS);
    const taken = queue.push(append('a'));
    const closed = queue.close();
    await new Promise(setImmediate);
    expect(await queue.push(append('b'))).toMatchObject({ refused: 'log.unavailable' });
    await commit();
    await closed;
    expect(await taken).toMatchObject({ outcome: 'recorded' });
  });

  it('gives each append of a batch its own outcome, an error included', async () => {
    const outcomes = [recorded(1), new Error('out of order'), recorded(2)];
    const queue = new AppendQueue(() => Promise.resolve(outcomes), LIMITS);
    const [a, b, c] = ['a', 'b', 'c'].map((stream) => queue.push(append(stream)));
    await expect(a).resolves.toMatchObject({ position: 1n });
    await expect(b).rejects.toThrow('out of order');
    await expect(c).resolves.toMatchObject({ position: 2n });
  });
});
