import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApi, type TestApi } from '@ledger/command/testing';
import type { EventLog } from '@ledger/event-log';
import { isRefusal } from '@ledger/kernel';
import { ReadModels } from '@ledger/projection';
import { followClockOfTest } from '../../../../test/support/log-clock.js';
import {
  createProjectionDatabase,
  type ProjectionDatabase,
} from '../../../../test/support/projection-database.js';
import { OBLIGATION_LIFECYCLE } from '../domain/lifecycle/obligation.lifecycle.js';
import { FoundTasks } from '../read/found-tasks.js';
import { TaskQueryModule } from '../task-query.module.js';
import { HOUSE_EVENTS, on, STORY_ORIGIN, type TaskStory } from '../testing/index.js';
import { randomHouse } from '../testing/random-house.js';

const SEED = Number(process.env['SEED'] ?? 20_250_109);
const LIVES = 8;
const INSPECTOR = { agency: 'ubkt', roles: ['inspector'] } as const;

interface Shown {
  readonly seen: { readonly revision: string; readonly asOf: string };
  readonly task: { readonly phase: string };
}

describe(`${LIVES} random lives, with late entries among their steps (SEED=${SEED}), over HTTP`, () => {
  let now = on('2025-01-09');
  let database: ProjectionDatabase;
  let log: EventLog;
  let models: ReadModels;
  let api: TestApi;

  beforeAll(async () => {
    database = await createProjectionDatabase();
    await followClockOfTest(database);
    const beginning = await database.open({ role: 'ledger_migrator' });
    await beginning.adopt(STORY_ORIGIN);
    await beginning.close();
    log = await database.open();
    models = new ReadModels(database.pool);
    const [registry, clock] = [HOUSE_EVENTS, () => now];
    const finder = new FoundTasks({ log, models });
    const tools = { log, registry, pool: database.pool, models, clock, finder };
    api = await startTestApi({ log, registry, clock, modules: [TaskQueryModule.with(tools)] });
  });

  afterAll(async () => {
    await api.close();
    await models.close();
    await log.close();
    await database.drop();
  });

  const shown = async (path: string) =>
    (await api.get(`/v1/tasks/${path}`, { as: INSPECTOR })).body as unknown as Shown;

  /** Records the story, and looks at the task after every event. */
  async function lived({ id, sealed }: TaskStory): Promise<readonly Shown[]> {
    const looks: Shown[] = [];
    for (const [rev, event] of sealed.entries()) {
      now = event.envelope.recordedAt;
      const expected = rev === 0 ? 'no-stream' : rev - 1;
      const outcome = await log.append({ stream: id, expected, events: [event] });
      expect(isRefusal(outcome)).toBe(false);
      looks.push(await shown(id.slice('task-'.length)));
    }
    return looks;
  }

  it('stand, replayed up to each revision, where they stood when it was the last', async () => {
    for (const story of randomHouse(LIVES, SEED)) {
      const looks = await lived(story);
      expect(looks.length).toBeGreaterThan(3);
      for (const { seen, task } of looks) {
        const point = `revision=${seen.revision}&asOf=${seen.asOf}`;
        const replayed = await shown(`${story.id.slice('task-'.length)}/replay?${point}`);
        expect(replayed.task).toEqual(task);
        expect(OBLIGATION_LIFECYCLE.states).toContain(task.phase);
      }
    }
  });
});
