import { foldedByStream, type Projection } from '@ledger/projection';
import { TASK_EVENTS } from '../../domain/task.events.js';
import { taskOfStream } from '../recorded-task-event.js';
import { RegisterChanges } from './register-changes.js';
import { INDEXES, TABLES } from './tables.js';
import { TaskStandingFold } from './task-standing.fold.js';

/**
 * What lists of tasks are found by: a row for each task, what of it waits for whom, and the events that are to be seen. No
 * status is stored; it follows from stored instants at the time of asking. Versions that ended stay for a day, so that the
 * pages of one list show one state although the register moves on.
 */
export const taskRegister: Projection = {
  name: 'task-register',
  version: 2,
  handles: TASK_EVENTS.definitions.map(({ type }) => type),
  tables: TABLES,
  indexes: INDEXES,
  ...foldedByStream({
    begin: (stream, earlier) => new TaskStandingFold(taskOfStream(stream), earlier),
    async write(folds, events, tx) {
      const changes = new RegisterChanges();
      for (const fold of folds) {
        for (const change of fold.takeChanges()) changes.add(fold.task, change);
      }
      await changes.write(tx, events.at(-1)?.recordedTime ?? '');
    },
  }),
};
