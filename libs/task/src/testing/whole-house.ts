import { ReadModels } from '@ledger/projection';
import { sampleWorker } from '@ledger/projection/testing';
import { followClockOfTest } from '../../../../test/support/log-clock.js';
import { createProjectionDatabase } from '../../../../test/support/projection-database.js';
import { FoundTasks } from '../read/found-tasks.js';
import { obligationRegister } from '../read/obligations/obligation-register.projection.js';
import { taskRegister } from '../read/register/task-register.projection.js';
import { taskParties } from '../read/task-parties.projection.js';
import { TaskQueryModule } from '../task-query.module.js';
import { HOUSE_EVENTS } from './house-names.js';
import { SettledHouse } from './settled-house.js';
import { TaskApi, TEST_AGENCIES } from './task-api.js';

/** Commands and queries over HTTP on a log in PostgreSQL that lives by the clock of the test. */
export async function openWholeHouse(...agencies: readonly string[]) {
  const database = await createProjectionDatabase();
  await followClockOfTest(database);
  const log = await database.open();
  const house = new SettledHouse({ log });
  await house.furnish(...(agencies.length === 0 ? TEST_AGENCIES : agencies));
  const models = new ReadModels(database.pool);
  const queries = TaskQueryModule.with({
    log,
    registry: HOUSE_EVENTS,
    pool: database.pool,
    models,
    clock: () => house.now,
    finder: new FoundTasks({ log, models }),
  });
  const api = await TaskApi.over(house, [queries]);
  return {
    api,
    house,
    log,
    /** Brings the read models to where the log is. */
    catchUp: async () => {
      for (const projection of [taskRegister, taskParties, obligationRegister]) {
        await sampleWorker(database.projector, log, projection).catchUp();
      }
    },
    close: async () => {
      await api.close();
      await models.close();
      await log.close();
      await database.drop();
    },
  };
}

export type WholeHouse = Awaited<ReturnType<typeof openWholeHouse>>;
