import { describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { OffsetClock } from './offset-clock.js';

/** A monotonic clock that is moved by hand. */
class Machine {
  ms = 5_000;
  readonly monotonic = () => this.ms;
}

describe('the clock of another machine', () => {
  it('goes on between two answers as this machine counts time', async () => {
    const machine = new Machine();
    const { monotonic } = machine;
    const ask = () => Promise.resolve('2025-01-09T02:00:00.000Z');
    const clock = await OffsetClock.following(ask, { monotonic });
    expect(clock.now()).toBe('2025-01-09T02:00:00.000Z');
    machine.ms += 1_234;
    expect(clock.now()).toBe('2025-01-09T02:00:01.234Z');
    clock.stop();
  });

  it('takes an answer for that of the middle of the time it took', async () => {
    const machine = new Machine();
    const ask = () => {
      machine.ms += 600;
      return Promise.resolve('2025-01-09T02:00:00.000Z');
    };
    const clock = await OffsetClock.following(ask, { monotonic: machine.monotonic });
    expect(clock.now()).toBe('2025-01-09T02:00:00.300Z');
    clock.stop();
  });

  it('is asked again, and keeps its last answer while it does not answer', async () => {
    const machine = new Machine();
    const answers = ['2025-01-09T02:00:00.000Z', '2025-01-09T02:00:09.000Z'];
    let asked = 0;
    const ask = () => {
      asked += 1;
      const answer = answers.shift();
      return answer === undefined ? Promise.reject(new Error('away')) : Promise.resolve(answer);
    };
    const clock = await OffsetClock.following(ask, { everyMs: 5, monotonic: machine.monotonic });
    while (asked < 4) await sleep(5);
    clock.stop();
    expect(clock.now()).toBe('2025-01-09T02:00:09.000Z');
  });

  it('is no clock if it never answered', async () => {
    const away = () => Promise.reject(new Error('away'));
    await expect(OffsetClock.following(away)).rejects.toThrow('away');
  });
});
