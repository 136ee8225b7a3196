import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { instantAfter } from '@ledger/kernel';
import {
  createProjectionDatabase,
  type ProjectionDatabase,
} from '../../../../test/support/projection-database.js';
import { sampleEvents, sampleInstant, sampleLog } from '../testing/sample-events.js';
import {
  processWorker,
  sampleDue,
  sampleProcess,
  SampleRoom,
  say,
} from '../testing/sample-process.js';
import { until } from '../testing/until.js';
import type { Plans } from './process.js';
import type { SampleCommand } from '../testing/sample-process.js';

let database: ProjectionDatabase;
beforeAll(async () => {
  database = await createProjectionDatabase();
});
afterAll(() => database.drop());

const DAY_MS = 86_400_000;

function timerWords(room: SampleRoom): readonly string[] {
  return room.said.filter((words) => words.startsWith('t-'));
}

describe('a timer', () => {
  it('goes off while the process waits for events, once its instant has come', async () => {
    const log = await sampleLog(sampleEvents(5));
    const room = new SampleRoom();
    let now = sampleInstant(5);
    const worker = processWorker(database.projector, log, {
      process: sampleProcess({ name: 'wakes' }),
      issuer: room,
      clock: () => now,
    });
    const ended = worker.start();
    await until(() => room.issued === 5);
    now = instantAfter(sampleDue(5), -1);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(timerWords(room)).toEqual([]);
    now = sampleDue(5);
    await until(() => timerWords(room).length === 1);
    worker.stop();
    await ended;
    const commands = [...room.recorded.values()];
    const timed = commands.find(({ command }) => command.say.startsWith('t-'));
    expect(timed?.identity.causationId).toBe(sampleEvents(5)[4]!.envelope.id);
  });

  it('goes off once and in due order, also after days of standstill', async () => {
    const log = await sampleLog(sampleEvents(20));
    const room = new SampleRoom();
    const process = sampleProcess({ name: 'late' });
    await processWorker(database.projector, log, { process, issuer: room }).catchUp();
    const clock = () => instantAfter(sampleDue(20), 9 * DAY_MS);
    const worker = processWorker(database.projector, log, { process, issuer: room, clock });
    await worker.catchUp();
    const hour = (position: number) => instantAfter(sampleDue(position), 3_600_000);
    // The timer of position 5 was cancelled at 7.
    expect(timerWords(room)).toEqual([
      ...[10, 15, 20].map((position) => `t-${position} at ${sampleDue(position)}`),
      ...[10, 15, 20].map((position) => `t-${position} at ${hour(position)}`),
    ]);
    expect(worker.monitor.fired).toBe(6);
    await processWorker(database.projector, log, { process, issuer: room, clock }).catchUp();
    expect(timerWords(room)).toHaveLength(6);
  });

  it('is replaced by one of the same key, and does not outrun an event that cancels it', async () => {
    const log = await sampleLog(sampleEvents(4));
    const room = new SampleRoom();
    const react = async function* ({ position }: { position: bigint }): Plans<SampleCommand> {
      await Promise.resolve();
      const set = (key: string, due: string) =>
        ({ plan: 'set-timer', key, due, payload: { left: 0 } }) as const;
      if (position === 1n) yield set('t-a', sampleDue(1));
      if (position === 2n) yield set('t-a', sampleDue(2));
      if (position === 3n) yield set('t-b', sampleDue(0));
      if (position === 4n) yield { plan: 'cancel-timer', key: 't-b' };
    };
    const process = sampleProcess({ name: 'replaced', react });
    const clock = () => sampleDue(9);
    await processWorker(database.projector, log, { process, issuer: room, clock }).catchUp();
    expect(timerWords(room)).toEqual([`t-a at ${sampleDue(2)}`]);
  });

  it('of one instant with many others goes off with them, each once', async () => {
    const log = await sampleLog(sampleEvents(1));
    const room = new SampleRoom();
    const react = async function* (): Plans<SampleCommand> {
      await Promise.resolve();
      for (let n = 0; n < 250; n += 1) {
        yield { plan: 'set-timer', key: `t-${n}`, due: sampleDue(1), payload: { left: 0 } };
      }
    };
    const process = sampleProcess({ name: 'midnight', react });
    const clock = () => sampleDue(1);
    await processWorker(database.projector, log, { process, issuer: room, clock }).catchUp();
    expect(new Set(timerWords(room)).size).toBe(250);
    expect(room.issued).toBe(250);
  });

  it('that sets itself for the same time stops the process instead of going round for ever', async () => {
    const log = await sampleLog(sampleEvents(5));
    const process = sampleProcess({
      name: 'restless',
      onTimer: async function* ({ key, due }) {
        await Promise.resolve();
        yield say('room-t', key);
        yield { plan: 'set-timer', key, due, payload: null };
      },
    });
    const issuer = new SampleRoom();
    const clock = () => sampleDue(5);
    const worker = processWorker(database.projector, log, { process, issuer, clock });
    expect(await worker.catchUp()).toBe('stopped');
    expect(worker.monitor.alarms).toMatchObject([{ reason: 'timer-threw', timer: 't-5' }]);
  });
});
