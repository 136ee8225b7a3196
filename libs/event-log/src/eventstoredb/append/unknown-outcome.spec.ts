import { describe, expect, it } from '@jest/globals';
import { refuse } from '@ledger/kernel';
import { ForeignEventError } from '../eventstoredb.error.js';
import { append, appenderOn, request } from '../testing/appends.js';
import { FakeStore, lost, notReached, scripted } from '../testing/fake-store.js';
import type { AppendStore } from './appender.js';

describe('an append whose outcome is not known', () => {
  const never = (error: () => Error): AppendStore => ({
    append: () => Promise.reject(error()),
    surroundings: () => Promise.reject(error()),
  });

  it('is called so after the time for settling, if it may have reached the server', async () => {
    const outcome = await append(appenderOn(never(lost), 60), request());
    expect(outcome).toMatchObject({ refused: 'log.outcome-unknown', params: { stream: 'task-1' } });
    expect((outcome as { params: { attempts: number } }).params.attempts).toBeGreaterThan(1);
  });

  it('is called unavailable if it never did', async () => {
    const outcome = await append(appenderOn(never(notReached), 60), request());
    expect(outcome).toMatchObject({ refused: 'log.unavailable' });
  });

  it('is called unavailable at once where the user may not write', async () => {
    const denied = () => Object.assign(new Error('access denied'), { code: 7 });
    const outcome = await append(appenderOn(never(denied)), request());
    expect(outcome).toEqual(refuse('log.unavailable', { reason: 'access denied' }));
  });

  it('is unavailable if its whole time went by before its turn came', async () => {
    const store = new FakeStore();
    const outcome = await appenderOn(store, 100).append(request(), performance.now() - 200);
    expect(outcome).toMatchObject({ refused: 'log.unavailable' });
    expect(store.received).toBe(0);
  });

  it('an event at its place that the ledger did not write is thrown at once', async () => {
    const foreign = () => new ForeignEventError('ledger-task-1', 0n, 'it was written as JSON');
    await expect(append(appenderOn(never(foreign)), request())).rejects.toThrow(ForeignEventError);
  });

  it('a fault that will not pass is thrown', async () => {
    const deleted = () => Object.assign(new Error('deleted'), { type: 'stream-deleted' });
    await expect(append(appenderOn(never(deleted)), request())).rejects.toThrow('deleted');
  });
});

describe('an answer that leaves something open', () => {
  it.each([
    ['no position', null],
    ['a commit that is not the prepare', { commit: 9n, prepare: 8n }],
  ])('with %s is read back', async (_, position) => {
    const asked = request();
    const store = scripted({ kind: 'written', revision: 0, position });
    const held = new FakeStore();
    held.put(asked);
    store.surroundings = (again) => held.surroundings(again);
    expect(await append(appenderOn(store), asked)).toMatchObject({
      outcome: 'recorded',
      position: 100n,
    });
  });

  it('a conflict with an event that cannot be read yet is settled once it can', async () => {
    const asked = request();
    const store = scripted({ kind: 'conflict', actual: 0 });
    const held = new FakeStore();
    let reads = 0;
    store.surroundings = (again) => {
      reads += 1;
      if (reads === 3) held.put(request());
      return held.surroundings(again);
    };
    expect(await append(appenderOn(store), asked)).toMatchObject({ refused: 'log.conflict' });
    expect(reads).toBe(3);
  });

  it('and is the conflict the server named if it never can', async () => {
    const store = scripted({ kind: 'conflict', actual: 4 });
    store.surroundings = (again) => new FakeStore().surroundings(again);
    const outcome = await append(appenderOn(store, 60), request());
    expect(outcome).toMatchObject({ refused: 'log.conflict', params: { actual: '4' } });
  });
});
