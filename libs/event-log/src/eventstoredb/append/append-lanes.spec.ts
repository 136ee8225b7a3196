import { describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { refuse } from '@ledger/kernel';
import type { AppendOutcome, AppendRequest } from '../../event-log.port.js';
import { AppendLanes } from './append-lanes.js';

const DONE: AppendOutcome = refuse('log.unavailable', { reason: 'done' });

/** Appends that end when the test says so. */
class Writes {
  readonly begun: string[] = [];
  readonly #ends = new Map<string, (outcome: AppendOutcome) => void>();

  readonly write = ({ stream }: AppendRequest): Promise<AppendOutcome> => {
    this.begun.push(stream);
    return new Promise((resolve) => this.#ends.set(stream, resolve));
  };

  async end(stream: string): Promise<void> {
    this.#ends.get(stream)?.(DONE);
    await sleep(1);
  }
}

const to = (stream: string): AppendRequest => ({ stream, expected: 'no-stream', events: [] });

function lanes(writes: Writes, inFlight = 2, waiting = 10): AppendLanes {
  return new AppendLanes(writes.write, { inFlight, waiting });
}

describe('the lanes of appends', () => {
  it('sends as many at once as it may, and the next when one ends', async () => {
    const writes = new Writes();
    const queue = lanes(writes);
    for (const stream of ['a', 'b', 'c', 'd']) void queue.push(to(stream));
    expect(writes.begun).toEqual(['a', 'b']);
    expect([queue.inFlight, queue.queued]).toEqual([2, 2]);
    await writes.end('b');
    expect(writes.begun).toEqual(['a', 'b', 'c']);
    expect([queue.inFlight, queue.queued]).toEqual([2, 1]);
  });

  it('never sends two appends of one stream at once, nor out of order', async () => {
    const writes = new Writes();
    const queue = lanes(writes, 8);
    const ended: number[] = [];
    for (const n of [1, 2, 3]) void queue.push(to('a')).then(() => ended.push(n));
    void queue.push(to('b'));
    expect(writes.begun).toEqual(['a', 'b']);
    await writes.end('a');
    expect(writes.begun).toEqual(['a', 'b', 'a']);
    await writes.end('a');
    await writes.end('a');
    expect(ended).toEqual([1, 2, 3]);
  });

  it('a stream that waits for itself holds up no other', async () => {
    const writes = new Writes();
    const queue = lanes(writes, 2);
    for (const stream of ['a', 'a', 'a', 'b', 'c']) void queue.push(to(stream));
    expect(writes.begun).toEqual(['a', 'b']);
    await writes.end('b');
    expect(writes.begun).toEqual(['a', 'b', 'c']);
  });

  it('refuses what does not fit, and takes more when there is room', async () => {
    const writes = new Writes();
    const queue = lanes(writes, 1, 2);
    for (const stream of ['a', 'b', 'c']) void queue.push(to(stream));
    expect(await queue.push(to('d'))).toEqual(refuse('log.busy', { limit: 2 }));
    await writes.end('a');
    void queue.push(to('e'));
    expect(queue.queued).toBe(2);
  });

  it('an append that fails frees its place and fails alone', async () => {
    const queue = new AppendLanes(
      ({ stream }) => {
        return stream === 'a' ? Promise.reject(new Error('no')) : Promise.resolve(DONE);
      },
      { inFlight: 1, waiting: 10 },
    );
    const [failed, repeated, other] = [to('a'), to('a'), to('b')].map((each) => queue.push(each));
    await expect(failed).rejects.toThrow('no');
    await expect(repeated).rejects.toThrow('no');
    expect(await other).toBe(DONE);
    expect([queue.inFlight, queue.queued]).toEqual([0, 0]);
  });

  it('closing settles what was sent, refuses what was not, and takes nothing more', async () => {
    const writes = new Writes();
    const queue = lanes(writes, 1);
    const outcomes = ['a', 'a', 'b'].map((stream) => queue.push(to(stream)));
    const closing = queue.close();
    const closed = refuse('log.unavailable', { reason: 'the log is closed' });
    expect(await Promise.all(outcomes.slice(1))).toEqual([closed, closed]);
    expect(await Promise.race([closing, sleep(5, 'still open')])).toBe('still open');
    await writes.end('a');
    await closing;
    expect(await outcomes[0]).toBe(DONE);
    expect(await queue.push(to('c'))).toEqual(closed);
    expect(writes.begun).toEqual(['a']);
  });
});
