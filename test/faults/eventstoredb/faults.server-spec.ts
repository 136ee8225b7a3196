import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { openEventStoreDbEventLog, type EventStoreDbEventLog } from '@ledger/event-log';
import { collect } from '@ledger/event-log/testing';
import { unusedLogName } from '../../support/eventstoredb-server.js';
import { seeded } from '../../support/seeded.js';
import { account } from '../account.js';
import { Load } from './load.js';
import { controlsFrom, ServerUnderFault, type ServerControls } from './server-under-fault.js';

const seed = Number(process.env['SEED'] ?? randomInt(1_000_000));
const ROUNDS = Number(process.env['FAULT_ROUNDS'] ?? 3);
const WRITERS = 16;
const FROZEN_MS = 20_000;

type Fault = (server: ServerUnderFault, node: number) => Promise<void>;

const killed: Fault = async (server, node) => {
  await server.signal(node, 'SIGKILL');
  await server.ended(node);
  await server.start(node);
};

const terminated: Fault = async (server, node) => {
  await server.signal(node, 'SIGTERM');
  await server.ended(node);
  await server.start(node);
};

const frozen: Fault = async (server, node) => {
  await server.signal(node, 'SIGSTOP');
  await sleep(FROZEN_MS);
  await server.signal(node, 'SIGCONT');
};

const FAULTS: readonly (readonly [string, Fault])[] = [
  ['kill -9', killed],
  ['SIGTERM', terminated],
  [`a freeze of ${FROZEN_MS / 1000} s`, frozen],
];

const controls = controlsFrom(process.env);
if ('url' in controls) describeFaults(controls);
else describeNothing(controls);

function describeFaults(given: ServerControls): void {
  const nodes = given.pidFiles.length === 1 ? 'the server' : "the cluster's leader";
  describe.each(FAULTS)(`${nodes} under ${WRITERS} writers (seed ${seed}): %s`, (name, fault) => {
    const server = new ServerUnderFault(given);
    const logName = unusedLogName();
    const open = () => openEventStoreDbEventLog({ url: given.url, name: logName });
    const standstills: number[] = [];
    const recoveries: number[] = [];
    let log: EventStoreDbEventLog;
    let load: Load;

    beforeAll(
      async () => {
        const random = seeded(seed);
        log = await open();
        load = await Load.start(log, WRITERS, random);
        for (let round = 0; round < ROUNDS; round += 1) {
          await sleep(1_000 + random() * 1_000);
          const moment = performance.now();
          await fault(server, await server.leader());
          const repaired = performance.now();
          await load.resumed();
          recoveries.push(load.firstAnswerSince(repaired));
          standstills.push(load.longestStandstillSince(moment));
        }
        await sleep(1_000);
        await load.stop();
        report(name);
      },
      30_000 + ROUNDS * 90_000,
    );

    afterAll(() => log.close());

    it('appends resume by themselves every time', () => {
      expect(standstills).toHaveLength(ROUNDS);
      expect(load.acknowledged.length).toBeGreaterThan(ROUNDS * 100);
    });

    it('nothing that was acknowledged is lost, moved or doubled', async () => {
      const reader = await open();
      const events = await collect(reader.readAll());
      await reader.close();
      expect(account(events, load.acknowledged, { dense: false })).toEqual({
        acknowledged: load.acknowledged.length,
        events: events.length,
        lost: 0,
        moved: 0,
        doubled: 0,
        gaps: 0,
        broken: 0,
      });
    });

    it('the subscriber got every event once and in order', async () => {
      const reader = await open();
      const events = await collect(reader.readAll());
      await reader.close();
      const positions = (all: typeof events) => all.map(({ position }) => position);
      expect(positions(load.delivered)).toEqual(positions(events));
    });

    function report(what: string): void {
      const figures = {
        acknowledged: load.acknowledged.length,
        delivered: load.delivered.length,
        standstillSeconds: inSeconds(standstills),
        secondsAfterRepair: inSeconds(recoveries),
        refused: Object.fromEntries(load.refused),
      };
      console.log(`${nodes}, ${what}, seed ${seed}: ${JSON.stringify(figures)}`);
    }
  });
}

function inSeconds(durations: readonly number[]): readonly number[] {
  return durations.map((ms) => Math.round(ms / 10) / 100);
}

function describeNothing(missing: readonly string[]): void {
  const skipped = `NOT RUN, for want of a server to kill: set ${missing.join(', ')}`;
  process.stderr.write(`EventStoreDB under faults: ${skipped}\n`);
  describe('EventStoreDB under faults', () => {
    it.skip(skipped, () => undefined);
  });
}
