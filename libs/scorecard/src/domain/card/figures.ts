import type { Instant } from '@ledger/kernel';
import {
  BESIDE,
  BUCKETS,
  countOf,
  isBucket,
  type BesideCounts,
  type Buckets,
} from '../obligation/bucket.js';
import { isCompleted, type Standing } from '../obligation/standing.js';
import type { ScoringPeriod } from '../period/scoring-period.js';
import type { AdoptedPolicy } from '../policy/policy-history.js';
import { ageingOf, type Ageing } from './ageing.js';
import { breakdownsOf, type Part } from './breakdowns.js';
import { completionRates, ratesOf, updateRate, type Rate } from './rates.js';
import { taskCounts, taskRate, type TaskCounts } from './tasks.js';

/** Of which period, seen from where, and by which policy. */
export interface FiguresScope {
  readonly period: ScoringPeriod;
  /** T, exclusive. */
  readonly asOf: Instant;
  readonly policy: AdoptedPolicy;
}

/** What obligations come to, whoever answers for them. */
export interface Figures {
  readonly buckets: Buckets;
  readonly beside: BesideCounts;
  /** Obligations in the six buckets. */
  readonly total: number;
  readonly tasks: TaskCounts;
  readonly breakdowns: readonly Part[];
  readonly rates: readonly Rate[];
  readonly ageing: Ageing;
  /** In order of their ids. */
  readonly standings: readonly Standing[];
}

export function figuresOf(standings: readonly Standing[], scope: FiguresScope): Figures {
  const statuses = standings.map(({ status }) => status);
  const buckets = countOf(BUCKETS, statuses);
  const tasks = taskCounts(standings);
  const completed = standings.flatMap(({ status, obligation }) =>
    isCompleted(status) ? [obligation] : [],
  );
  return {
    buckets,
    beside: countOf(BESIDE, statuses),
    total: statuses.filter(isBucket).length,
    tasks,
    breakdowns: breakdownsOf(standings),
    rates: [
      ...completionRates(buckets, completed),
      ...ratesOf(standings, scope.policy.rules),
      updateRate(standings),
      taskRate(tasks),
    ],
    ageing: ageingOf(standings, scope),
    standings,
  };
}
