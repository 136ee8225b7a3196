import { addDays, type LocalDate } from '@ledger/kernel';
import type { Random } from './random.js';

/** How a task goes, in days from the one on which it was assigned; null for what does not happen. */
export interface LifePlan {
  readonly assignedOn: LocalDate;
  /** The task was recorded so many days after it was assigned. */
  readonly recordedAfter: number;
  readonly dueAfter: number | null;
  readonly reports: readonly number[];
  readonly correction: number | null;
  readonly extension: { readonly asked: number; readonly granted: boolean } | null;
  readonly suspension: { readonly from: number; readonly days: number } | null;
  readonly cancelled: number | null;
  readonly claimed: number | null;
  /** The first claim is returned. */
  readonly rework: boolean;
  readonly exceeded: boolean;
  readonly majorErrors: number;
  /** A cause of the miss was confirmed as objective. */
  readonly excused: boolean;
  readonly taskGroup: string;
  readonly priority: 'normal' | 'urgent';
}

const TASK_GROUPS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII'];

/** A life as they are on the average: nine events, one in six late, one in ten returned, one in twelve entered late. */
export function randomPlan(random: Random, assignedOn: LocalDate): LifePlan {
  const sometimes = <Value>(share: number, make: () => Value) =>
    random.percent(share) ? make() : null;
  const dueAfter = sometimes(94, () => random.between(25, 200));
  const span = dueAfter ?? random.between(60, 200);
  const claimed = sometimes(95, () => Math.round(span * (0.5 + random.next() * 0.6)));
  const lasts = claimed ?? span + 200;
  return {
    assignedOn,
    recordedAfter: sometimes(8, () => random.between(2, 60)) ?? 0,
    dueAfter,
    reports: Array.from({ length: 10 }, (_, n) => 12 + n * 25).filter((day) => day < lasts),
    correction: sometimes(4, () => random.between(3, 20)),
    extension: sometimes(10, () => ({ asked: span - 8, granted: random.percent(70) })),
    suspension: sometimes(2, () => ({ from: Math.round(span / 3), days: 30 })),
    cancelled: sometimes(2, () => Math.round(span * (0.3 + random.next()))),
    claimed,
    rework: random.percent(10),
    exceeded: random.percent(25),
    majorErrors: sometimes(4, () => random.between(1, 2)) ?? 0,
    excused: random.percent(40),
    taskGroup: random.of(TASK_GROUPS),
    priority: sometimes(20, () => 'urgent' as const) ?? 'normal',
  };
}

/** The day of a plan on which something happens. */
export function dayOfPlan({ assignedOn }: LifePlan, day: number): LocalDate {
  return addDays(assignedOn, day);
}
