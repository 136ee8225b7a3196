import { describe, expect, it } from '@jest/globals';
import { MemoryEventLog } from '@ledger/event-log';
import { EventRegistry, isRefusal, uuidV5, type Decider } from '@ledger/kernel';
import { CommandExecutor } from './command-executor.js';
import { LogStreams } from './log-streams.js';
import { RoomFolds } from './room-folds.js';
import { StreamFolds } from './stream-folds.js';

type Counted = { readonly type: 'count.step-taken'; readonly payload: { readonly by: number } };

const counter: Decider<number, number, Counted, null> = {
  initial: 0,
  decide: (by) => [{ type: 'count.step-taken', payload: { by } }],
  evolve: (total, { payload }) => total + payload.by,
};

const NAMESPACE = '3f6a2d8e-4c1b-5e7a-9d20-8b5c1f0e6a43';

function house() {
  const registry = new EventRegistry([
    { type: 'count.step-taken', version: 1, example: { by: 1 } },
  ]);
  const clock = () => '2025-01-09T02:00:00.000Z';
  const log = new MemoryEventLog({ clock });
  const executor = new CommandExecutor({
    log,
    folds: new StreamFolds(log, registry),
    registry,
    clock,
  });
  const folded: string[] = [];
  const together: number[] = [];
  const readStreams: typeof log.readStreams = (wanted) => {
    together.push(wanted.length);
    folded.push(...wanted.map(({ stream }) => stream));
    return log.readStreams(wanted);
  };
  const folds = new StreamFolds({ readStreams }, registry);
  const directory = new LogStreams(log);
  const room = new RoomFolds({ folds, directory, room: 'count', decider: counter });
  let commands = 0;
  const step = async (stream: string, by: number) => {
    const commandId = uuidV5(NAMESPACE, (commands += 1));
    const outcome = await executor.execute({
      stream,
      decider: counter,
      command: by,
      identity: {
        commandId,
        commandHash: 'a'.repeat(64),
        actor: { kind: 'process', process: 'test' },
        auth: null,
        correlationId: commandId,
        causationId: null,
      },
      facts: () => Promise.resolve(null),
    });
    if (isRefusal(outcome)) throw new Error(outcome.refused);
  };
  return { room, step, folded, together };
}

describe('the folds of a room', () => {
  it('hold every stream of the room, with the revision that each was folded at, and of no other', async () => {
    const { room, step } = house();
    await step('count-1', 2);
    await step('count-1', 3);
    await step('count-2', 7);
    await step('counter-1', 9);
    expect(await room.all()).toEqual([
      { state: 5, basis: { stream: 'count-1', rev: 1 }, position: 2n },
      { state: 7, basis: { stream: 'count-2', rev: 0 }, position: 3n },
    ]);
  });

  it('show what was added since they were last asked for, and fold only that again', async () => {
    const { room, step, folded } = house();
    await step('count-1', 2);
    await step('count-2', 7);
    await room.all();
    await step('count-2', 1);
    await step('count-3', 4);
    folded.length = 0;
    expect((await room.all()).map(({ state }) => state)).toEqual([2, 8, 4]);
    expect(folded).toEqual(['count-2', 'count-3']);
  });

  it('show how every stream stood at a position, though more was added since', async () => {
    const { room, step } = house();
    await step('count-1', 2);
    await step('count-2', 7);
    await room.all();
    await step('count-1', 3);
    await step('count-3', 4);
    const statesAt = async (position: bigint) =>
      (await room.all(position)).map(({ state }) => state);
    expect(await statesAt(1n)).toEqual([2, 0, 0]);
    expect(await statesAt(2n)).toEqual([2, 7, 0]);
    expect(await statesAt(3n)).toEqual([5, 7, 0]);
    expect((await room.all()).map(({ state }) => state)).toEqual([5, 7, 4]);
  });

  it('are made some at a time, so that a room that grew is not in memory as a whole', async () => {
    const { room, step, together } = house();
    for (let n = 0; n < 1_100; n += 1) await step(`count-${String(n)}`, 1);
    together.length = 0;
    expect(await room.all()).toHaveLength(1_100);
    expect(Math.max(...together)).toBeLessThanOrEqual(500);
  });
});
