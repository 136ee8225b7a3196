import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EventLog } from '@ledger/event-log';
import { addDays, localDate, uuidV5 } from '@ledger/kernel';
import { until } from '@ledger/projection/testing';
import { dayOf, GROUP, House, idOf, PEOPLE } from '@ledger/task/testing';
import { Registry } from 'prom-client';
import {
  createProjectionDatabase,
  type ProjectionDatabase,
} from '../../../test/support/projection-database.js';
import { houseOver } from './house.js';
import { PROJECTIONS } from './projections.js';
import { openReadSide, type ReadSide } from './read-side.js';
import { runWorkers, type RunningWorkers } from './run-workers.js';

const clock = () => new Date().toISOString();
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

let database: ProjectionDatabase;
let events: EventLog;
let readSide: ReadSide;
let workers: RunningWorkers;
const metrics = new Registry();
beforeAll(async () => {
  database = await createProjectionDatabase();
  events = await database.open();
  readSide = openReadSide(database.url);
  workers = runWorkers({
    databaseUrl: database.url,
    events,
    projections: PROJECTIONS,
    house: houseOver(events, readSide),
    log: silent,
    metrics,
  });
});
afterAll(async () => {
  await workers.close();
  await readSide.close();
  await events.close();
  await database.drop();
});

describe('the workers of an installation', () => {
  it('act on what is commanded, and tell how they are', async () => {
    const house = new House({ log: events, clock });
    await house.furnish('btttt', 'bkhcn', 'bca');
    const deadline = dayOf(addDays(localDate(clock()), 200));
    const parent = await house.by(PEOPLE.assigner, 'p', { ...GROUP, deadline });
    expect(parent).toBe(idOf('p'));
    await until(async () => {
      const child = await house.task(uuidV5(parent, 'btttt'));
      return child.kind === 'obligation';
    });
    await until(async () => (await workers.processes()).every(({ lag }) => lag?.events === 0n));
    expect((await workers.processes()).map(({ name, state }) => [name, state])).toEqual([
      ['calendar', 'live'],
      ['children', 'live'],
      ['lapses', 'live'],
      ['pass-on', 'live'],
    ]);
    const shown = await metrics.metrics();
    expect(shown).toContain(
      'ledger_process_commands_total{reader="process/children",outcome="done"} 4',
    );
    expect(shown).toMatch(/ledger_process_timers\{process="lapses"\} 4/);
  });
});
