import { isBucket } from '../obligation/bucket.js';
import { isCompleted, type Standing } from '../obligation/standing.js';
import { grouped } from './grouped.js';
import { rate, type Rate } from './rates.js';

/** Tasks, as apart from obligations: complete when all their obligations are, late if any is. */
export interface TaskCounts {
  readonly total: number;
  readonly completedOnTime: number;
  readonly completedLate: number;
}

export function taskCounts(standings: readonly Standing[]): TaskCounts {
  const counted = standings.filter(({ status }) => isBucket(status));
  const byTask = grouped(counted, ({ task }) => task);
  const completed = [...byTask.values()].filter((ofTask) =>
    ofTask.every(({ status }) => isCompleted(status)),
  );
  const late = completed.filter((ofTask) =>
    ofTask.some(({ status }) => status === 'completedLate'),
  ).length;
  return {
    total: byTask.size,
    completedOnTime: completed.length - late,
    completedLate: late,
  };
}

export function taskRate({ total, completedOnTime, completedLate }: TaskCounts): Rate {
  return rate('tasks-completed', [completedOnTime + completedLate, total], 'tasks');
}
