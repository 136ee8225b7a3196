import type { Instant } from '@ledger/kernel';
import {
  BESIDE,
  BUCKETS,
  countOf,
  isBucket,
  type BesideCounts,
  type Buckets,
} from '../obligation/bucket.js';
import type { Standing } from '../obligation/standing.js';
import type { ScoringPeriod } from '../period/scoring-period.js';
import type { AdoptedPolicy } from '../policy/policy-history.js';
import { ageingOf, type Ageing } from './ageing.js';
import { awaitedOf, type AwaitedOf } from './awaiting.js';
import { breakdownsOf, type Part, type Tiers } from './breakdowns.js';
import { coordinatorRecords, type CoordinatorRecord } from './coordination.js';
import { extensionRegister, type ExtensionRegister } from './extension-register.js';
import { handOverLags, type HandOverLag } from './lags.js';
import { completionRatesOf, ratesOf, updateRate, type Rate } from './rates.js';
import { taskRate, tasksAmong, type TaskCounts, type TaskParts } from './tasks.js';

/** Of which period, seen from where, and by which policy. */
export interface FiguresScope {
  readonly period: ScoringPeriod;
  /** T, exclusive. */
  readonly asOf: Instant;
  readonly policy: AdoptedPolicy;
  /** Of those who answer. */
  readonly tiers: Tiers;
}

/** What obligations come to, whoever answers for them. */
export interface Figures {
  readonly buckets: Buckets;
  readonly beside: BesideCounts;
  /** Obligations in the six buckets. */
  readonly total: number;
  readonly tasks: TaskCounts;
  /** The obligations of those tasks. */
  readonly taskObligations: TaskParts;
  readonly breakdowns: readonly Part[];
  readonly rates: readonly Rate[];
  readonly ageing: Ageing;
  readonly cancelledWhenOverdue: readonly string[];
  readonly awaiting: readonly AwaitedOf[];
  readonly handOverLags: readonly HandOverLag[];
  readonly extensions: ExtensionRegister;
  /** The parts that coordinators were asked for, and what they answered. */
  readonly coordination: readonly CoordinatorRecord[];
  /** In order of their ids. */
  readonly standings: readonly Standing[];
}

export function figuresOf(standings: readonly Standing[], scope: FiguresScope): Figures {
  const statuses = standings.map(({ status }) => status);
  const buckets = countOf(BUCKETS, statuses);
  const tasks = tasksAmong(standings);
  return {
    buckets,
    beside: countOf(BESIDE, statuses),
    total: statuses.filter(isBucket).length,
    tasks: tasks.counts,
    taskObligations: tasks.obligations,
    breakdowns: breakdownsOf(standings, scope.tiers),
    rates: [
      ...completionRatesOf(standings, buckets),
      ...ratesOf(standings, scope.policy.rules),
      updateRate(standings),
      taskRate(tasks),
    ],
    ageing: ageingOf(standings, scope),
    cancelledWhenOverdue: standings.filter(isCancelledWhenOverdue).map(idOf),
    awaiting: awaitedOf(standings),
    handOverLags: handOverLags(standings, scope),
    extensions: extensionRegister(standings, scope),
    coordination: coordinatorRecords(
      standings.map(({ obligation, dealings: { parts } }) => ({ obligation, parts })),
    ),
    standings,
  };
}

function isCancelledWhenOverdue({ status, marks }: Standing): boolean {
  return status === 'cancelled' && marks.includes('closed-when-overdue');
}

function idOf({ obligation }: Standing): string {
  return obligation;
}
