import { randomInt } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AppendRequest, EventLog } from '@ledger/event-log';
import { addDays, localDate } from '@ledger/kernel';
import { openProjectorPool, ReadModels, RoomStreams } from '@ledger/projection';
import { FoundTasks } from '@ledger/task';
import {
  dayOf,
  decideMerger,
  House,
  HouseWorkers,
  idOf,
  PEOPLE,
  registerMinistry,
  SAMPLE_ASSIGN,
} from '@ledger/task/testing';
import type { Pool } from 'pg';
import {
  createProjectionDatabase,
  type ProjectionDatabase,
} from '../support/projection-database.js';
import { seeded } from '../support/seeded.js';

const seed = Number(process.env['SEED'] ?? randomInt(1_000_000));
const ROUNDS = Number(process.env['MERGER_RACES'] ?? 50);
/** Races that are run at the same time. */
const AT_ONCE = 25;
/** Long enough for a merger to be recorded, followed by its agencies, and passed on meanwhile. */
const LONGEST_HESITATION_MS = 4_000;

const { assigner } = PEOPLE;

describe(`assignment and merger raced ${ROUNDS} times (seed ${seed})`, () => {
  const random = seeded(seed);
  const clock = () => new Date().toISOString();
  const day = localDate(clock());
  let database: ProjectionDatabase;
  let log: EventLog;
  let pool: Pool;
  let models: ReadModels;
  let house: House;
  let workers: HouseWorkers;

  beforeAll(async () => {
    database = await createProjectionDatabase();
    log = await database.open();
    pool = openProjectorPool({ url: database.url, connections: 20 });
    models = new ReadModels(pool);
    const search = { log, models };
    const found = { finder: new FoundTasks(search), directory: new RoomStreams(search) };
    house = new House({ log, clock, ...found });
    house.log.before = hesitate;
    await house.furnish('bca');
    workers = new HouseWorkers({ house, clock, pool });
    workers.start();
  });
  afterAll(async () => {
    await workers.stop();
    await models.close();
    await pool.end();
    await log.close();
    await database.drop();
  });

  /** Between the decision on a person's command and its append, anything may happen elsewhere. */
  async function hesitate({ stream, events }: AppendRequest): Promise<void> {
    if (!stream.startsWith('task-') || events[0]?.envelope.actor.kind !== 'person') return;
    await pause(Math.min(1, random() * 2) * LONGEST_HESITATION_MS);
  }

  /** Who leads, helps, verifies or resolves is merged away while the task is being assigned. */
  async function race(n: number): Promise<'assigned' | 'refused'> {
    const [ending, successor] = [`ending-${n}`, `successor-${n}`];
    await house.agency(registerMinistry(ending));
    await house.agency(registerMinistry(successor));
    const coordinators = [{ coordinator: ending, kind: 'agency', part: 'Phần việc' }] as const;
    const assignment = { ...SAMPLE_ASSIGN.assignment, coordinators };
    const deadline = dayOf(addDays(day, 200));
    const given = [
      { ...SAMPLE_ASSIGN, deadline, lead: ending },
      { ...SAMPLE_ASSIGN, deadline, lead: 'bca', assignment, disputeResolver: ending },
    ][n % 2]!;
    const terms = { merger: `m-${n}`, predecessors: [ending], successor, day };
    // In one round of four the assignment has a head start longer than any hesitation, so that both sides win some.
    const ahead = n % 4 === 0;
    const mergerAfter = ahead ? LONGEST_HESITATION_MS + random() * 500 : random() * 40;
    const assignmentAfter = ahead ? 0 : random() * 1_500;
    await Promise.all([
      pause(mergerAfter).then(() => house.merger(decideMerger(terms))),
      pause(assignmentAfter).then(() => house.attempt(assigner, idOf(`t-${n}`), given)),
    ]);
    return (await house.task(idOf(`t-${n}`))).kind === 'not-assigned' ? 'refused' : 'assigned';
  }

  /** The types of the events because of which a process passed tasks on. */
  async function passedOnBecauseOf(): Promise<ReadonlySet<string>> {
    const types = new Map<string, string>();
    const causes = new Set<string>();
    for await (const page of log.readAll()) {
      for (const { envelope } of page) {
        types.set(envelope.id, envelope.type);
        if (envelope.type !== 'task.role-passed-on') continue;
        causes.add(types.get(envelope.causationId ?? '') ?? 'nothing');
      }
    }
    return causes;
  }

  it(
    'leaves no task with an agency that ended',
    async () => {
      const outcomes: ('assigned' | 'refused')[] = [];
      for (let n = 0; n < ROUNDS; n += AT_ONCE) {
        const rounds = Array.from({ length: Math.min(AT_ONCE, ROUNDS - n) }, (_, i) => n + i);
        outcomes.push(...(await Promise.all(rounds.map(race))));
      }
      await workers.settled();
      const left: string[] = [];
      for (const [n, outcome] of outcomes.entries()) {
        if (outcome === 'refused') continue;
        const task = await house.task(idOf(`t-${n}`));
        const told = JSON.stringify({ ...task, history: [], answering: [], leadLineage: [] });
        if (told.includes(`"ending-${n}"`)) left.push(`t-${n}`);
      }
      expect(left).toEqual([]);
      // A race that the same side always wins shows nothing.
      const causes = await passedOnBecauseOf();
      expect(causes).toEqual(new Set(['agency.merger-decided', 'task.assigned']));
      expect(workers.monitor.alarms).toEqual([]);
    },
    ROUNDS * 500 + 120_000,
  );
});

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
