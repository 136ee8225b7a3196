import { keepRefused, type RefusedAttempts } from '@ledger/access';
import { startTestApi, type TestPerson } from '@ledger/command/testing';
import { ReadModels } from '@ledger/projection';
import { sampleWorker } from '@ledger/projection/testing';
import { createProjectionDatabase } from '../../../../test/support/projection-database.js';
import { documentStream } from '../domain/streams.js';
import { FoundTasks } from '../read/found-tasks.js';
import { taskParties } from '../read/task-parties.projection.js';
import { obligationRegister } from '../read/obligations/obligation-register.projection.js';
import { taskRegister } from '../read/register/task-register.projection.js';
import { TaskQueryModule } from '../task-query.module.js';
import { HOUSE_EVENTS } from './house-names.js';
import { PEOPLE } from './people.js';
import { claimOn } from './sample-commands.js';
import { registerBeginnings } from './register-house.js';
import { dayOf, SAMPLE_ASSIGN } from './sample-facts.js';
import { passedOn } from './sample-merger.js';
import { sealedStream, termsAdopted } from './sealed-stream.js';
import { logOf, storyEvents } from './story-log.js';
import { begun, on, preparedAndSigned, TaskStory } from './task-story.js';

const INSPECTOR: TestPerson = { agency: 'ubkt', roles: ['inspector'] };

/** Task 1, claimed on 20 June. */
const claimed = () => preparedAndSigned(begun().on('2025-06-20'), 'c1', claimOn('2025-06-19'));

/** Task 3, due in nineteen days. */
const dueSoon = () =>
  new TaskStory('task-3').on('2025-07-01').by(PEOPLE.assigner, {
    ...SAMPLE_ASSIGN,
    lead: 'bkhcn',
    deadline: dayOf('2025-07-29'),
  });

/** The conclusion of a session, which got its number a day later. */
const conclusion = () =>
  sealedStream(documentStream('kl-1'), [
    {
      recordedAt: on('2025-01-10'),
      type: 'document.registered',
      payload: {
        form: 'session-conclusion',
        content: {
          number: null,
          date: '2025-01-09',
          issuer: 'chinh-phu',
          title: 'Kết luận phiên họp Ban Chỉ đạo',
          clauses: [],
        },
      },
    },
    {
      recordedAt: on('2025-01-11'),
      type: 'document.number-added',
      payload: { number: '15/TB-VPCP' },
    },
  ]);

/** Of the terms in force a quarter of a year ago and of those in force now. */
const terms = () =>
  termsAdopted(
    { from: '2025-01-01', recordedAt: on('2025-01-02') },
    { from: '2025-07-01', recordedAt: on('2025-06-02'), dueSoonDays: 20, silentAfterMonths: 2 },
  );

type Kept = Parameters<RefusedAttempts['keep']>[0];

/** Three tasks, the second passed on and overdue since July, and a document served over HTTP on 10 July 2025, asked for by an inspector unless another is named. */
export async function openQueryHouse() {
  const database = await createProjectionDatabase();
  const models = new ReadModels(database.pool);
  const log = await logOf([
    ...registerBeginnings(),
    ...storyEvents(claimed(), passedOn('task-2'), dueSoon()),
    ...conclusion(),
    ...terms(),
  ]);
  for (const projection of [taskRegister, taskParties, obligationRegister]) {
    await sampleWorker(database.projector, log, projection).catchUp();
  }
  const clock = () => on('2025-07-10');
  const finder = new FoundTasks({ log, models });
  const registry = HOUSE_EVENTS;
  const tools = { log, registry, pool: database.pool, models, clock, finder };
  const modules = [TaskQueryModule.with(tools)];
  const kept: Kept[] = [];
  const keep = (attempt: Kept) => {
    kept.push(attempt);
    return Promise.resolve();
  };
  const onRefused = keepRefused({ keep }, clock);
  const api = await startTestApi({ log, registry, clock, modules, onRefused });
  return {
    api,
    log,
    /** What inspectors would be shown as refused. */
    kept,
    get: (path: string, as: TestPerson = INSPECTOR) => api.get(`/v1/${path}`, { as }),
    close: async () => {
      await api.close();
      await models.close();
      await database.drop();
    },
  };
}

export type QueryHouse = Awaited<ReturnType<typeof openQueryHouse>>;
