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

/** The same tasks by their obligations. */
export type TaskParts = Readonly<Record<keyof TaskCounts, readonly string[]>>;

/** Tasks with the obligations that each is made of. */
export interface Tasks {
  readonly counts: TaskCounts;
  readonly obligations: TaskParts;
}

export function tasksAmong(standings: readonly Standing[]): Tasks {
  const tasks = tasksOf(standings);
  const completed = tasks.filter(isComplete);
  const late = completed.filter(isLate);
  const onTime = completed.filter((task) => !isLate(task));
  return {
    counts: {
      total: tasks.length,
      completedOnTime: onTime.length,
      completedLate: late.length,
    },
    obligations: {
      total: idsOf(tasks),
      completedOnTime: idsOf(onTime),
      completedLate: idsOf(late),
    },
  };
}

export function taskRate({ counts, obligations }: Tasks): Rate {
  const { total, completedOnTime, completedLate } = counts;
  return {
    ...rate('tasks-completed', [completedOnTime + completedLate, total], 'tasks'),
    obligations: [...obligations.completedOnTime, ...obligations.completedLate].sort(),
    whole: obligations.total,
  };
}

type TaskStandings = readonly Standing[];

function tasksOf(standings: readonly Standing[]): readonly TaskStandings[] {
  const counted = standings.filter(({ status }) => isBucket(status));
  return [...grouped(counted, ({ task }) => task).values()];
}

function isComplete(task: TaskStandings): boolean {
  return task.every(({ status }) => isCompleted(status));
}

function isLate(task: TaskStandings): boolean {
  return task.some(({ status }) => status === 'completedLate');
}

function idsOf(tasks: readonly TaskStandings[]): readonly string[] {
  return tasks
    .flat()
    .map(({ obligation }) => obligation)
    .sort();
}
