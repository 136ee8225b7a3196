import type { Bucket, Beside, ObligationStatus } from './status.js';

/** What the children of a collective or parent task come to, each counted as an obligation. */
export interface RollUp {
  /** Obligations in the total; what stands beside it is not among them. */
  readonly total: number;
  readonly completed: number;
  readonly counts: Readonly<Partial<Record<Bucket | Beside, number>>>;
  /**
   * The worst child's, which is also the status of the task as one: complete when all are, late if any is. Null without
   * any in the total.
   */
  readonly worst: Bucket | null;
}

const BESIDE: readonly (Bucket | Beside)[] = [
  'cancelled',
  'superseded',
  'transferred-out',
  'merged-into',
];

/** From worst to best. */
const SEVERITY: readonly Bucket[] = [
  'open-overdue',
  'open-in-time',
  'open-continuous-or-undated',
  'suspended',
  'completed-late',
  'completed-on-time',
];

export function rollUp(children: readonly Pick<ObligationStatus, 'status'>[]): RollUp {
  const statuses = children.map(({ status }) => status);
  const counted = statuses.filter((status) => !BESIDE.includes(status));
  const worst = SEVERITY.find((bucket) => counted.includes(bucket)) ?? null;
  const counts: Partial<Record<Bucket | Beside, number>> = {};
  for (const status of statuses) counts[status] = (counts[status] ?? 0) + 1;
  return {
    total: counted.length,
    completed: (counts['completed-on-time'] ?? 0) + (counts['completed-late'] ?? 0),
    counts,
    worst,
  };
}
