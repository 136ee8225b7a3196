import type { Instant } from '@ledger/kernel';
import {
  NO_BESIDE,
  NO_BUCKETS,
  isBucket,
  type BesideCounts,
  type Buckets,
} from '../obligation/bucket.js';
import type { Standing } from '../obligation/standing.js';
import { behind, countByStatus, sizeOf, type StandingGroup } from '../obligation/standing-group.js';
import type { ScoringPeriod } from '../period/scoring-period.js';
import type { AdoptedPolicy } from '../policy/policy-history.js';
import { ageingOf, type Ageing } from './ageing.js';
import { awaitedOf, type AwaitedOf } from './awaiting.js';
import { breakdownsOf, type Part, type Tiers } from './breakdowns.js';
import { cardGroupsOf, type CardGroup, type CardGroups } from './card-groups.js';
import { coordinatorRecords, type CoordinatorRecord } from './coordination.js';
import { extensionRegister, type ExtensionRegister } from './extension-register.js';
import { handOverLags, type HandOverLag } from './lags.js';
import { completionRatesOf, ratesOf, updateRate, type Rate } from './rates.js';
import { taskRate, type TaskCounts, type TaskParts } from './tasks.js';

/** Of which period, seen from where, and by which policy. */
export interface FiguresScope {
  readonly period: ScoringPeriod;
  /** T, exclusive. */
  readonly asOf: Instant;
  readonly policy: AdoptedPolicy;
  /** Of those who answer. */
  readonly tiers: Tiers;
}

/** What obligations come to by how they stand, one by one or counted; behind each figure the names of their groups. */
export interface CountedFigures {
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
  readonly groups: readonly CardGroup[];
}

/** What obligations come to, whoever answers for them. */
export interface Figures extends CountedFigures {
  readonly awaiting: readonly AwaitedOf[];
  readonly handOverLags: readonly HandOverLag[];
  readonly extensions: ExtensionRegister;
  /** The parts that coordinators were asked for, and what they answered. */
  readonly coordination: readonly CoordinatorRecord[];
  /** In order of their ids. */
  readonly standings: readonly Standing[];
}

export function figuresOf(standings: readonly Standing[], scope: FiguresScope): Figures {
  return {
    ...countedFiguresOf(cardGroupsOf(standings, scope), scope),
    awaiting: awaitedOf(standings),
    handOverLags: handOverLags(standings, scope),
    extensions: extensionRegister(standings, scope),
    coordination: coordinatorRecords(
      standings.map(({ obligation, dealings: { parts } }) => ({ obligation, parts })),
    ),
    standings,
  };
}

export function countedFiguresOf(
  { groups, byDocument, tasks }: CardGroups,
  { tiers, policy }: Pick<FiguresScope, 'tiers' | 'policy'>,
): CountedFigures {
  const buckets = countByStatus(NO_BUCKETS, groups);
  return {
    buckets,
    beside: countByStatus(NO_BESIDE, groups),
    total: sizeOf(groups.filter(({ status }) => isBucket(status))),
    tasks: tasks.counts,
    taskObligations: tasks.obligations,
    breakdowns: breakdownsOf({ groups, byDocument }, tiers),
    rates: [
      ...completionRatesOf(groups, buckets),
      ...ratesOf(groups, policy.rules),
      updateRate(groups),
      taskRate(tasks),
    ],
    ageing: ageingOf(groups),
    cancelledWhenOverdue: behind(groups.filter(isCancelledWhenOverdue)),
    groups,
  };
}

function isCancelledWhenOverdue({ status, marks }: StandingGroup): boolean {
  return status === 'cancelled' && marks.includes('closed-when-overdue');
}
