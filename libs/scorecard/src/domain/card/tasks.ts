import { isBucket } from '../obligation/bucket.js';
import { isCompleted, type Standing } from '../obligation/standing.js';
import { behind, sizeOf, type StandingGroup } from '../obligation/standing-group.js';
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

/** What became of a task of which several obligations are on the card. */
export const TASK_OUTCOMES = ['open', 'completedOnTime', 'completedLate'] as const;
export type TaskOutcome = (typeof TASK_OUTCOMES)[number];

/** Obligations that were only counted, and what became of the task that each of them shares with others of the card. */
interface TaskGroup extends StandingGroup {
  /** Null where each obligation is a task of its own. */
  readonly shared: TaskOutcome | null;
}

/** The same of obligations that were only counted. @param shared how many tasks there are of several obligations */
export function tasksCounted(
  groups: readonly TaskGroup[],
  shared: Readonly<Record<TaskOutcome, number>>,
): Tasks {
  const counted = groups.filter(({ status }) => isBucket(status));
  const became = (outcome: TaskOutcome) =>
    counted.filter((group) => (group.shared ?? group.status) === outcome);
  const alone = (held: readonly TaskGroup[]) => sizeOf(held.filter((one) => one.shared === null));
  const [onTime, late] = [became('completedOnTime'), became('completedLate')];
  const all = shared.open + shared.completedOnTime + shared.completedLate;
  return {
    counts: {
      total: alone(counted) + all,
      completedOnTime: alone(onTime) + shared.completedOnTime,
      completedLate: alone(late) + shared.completedLate,
    },
    obligations: {
      total: behind(counted),
      completedOnTime: behind(onTime),
      completedLate: behind(late),
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
