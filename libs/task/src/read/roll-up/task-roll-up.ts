import type { ObligationStatus } from '../../domain/time/status.js';
import { rollUp, type RollUp } from '../../domain/time/roll-up.js';
import type { Seen } from '../replay/replay.js';

/** One obligation under a task, as it stood. */
export interface ChildStanding {
  readonly task: string;
  /** Who answered when it began: the member as of the assignment date. */
  readonly member: string;
  /** Who answers at T. */
  readonly answerable: string;
  readonly status: ObligationStatus['status'];
  /** As last reported, whole per cent; 100 once completed, 0 before any report. */
  readonly percent: number;
  /** The task that goes on in its place; null where none does. */
  readonly closedInto: string | null;
}

/** Members as of the assignment date: "22/22 ministries, 63/63 localities". */
export interface MemberCount {
  /** Those whose obligation was cancelled or superseded are left out. */
  readonly total: number;
  /** A member that merged is done when the obligation is that its own went into. */
  readonly completed: number;
  readonly mergedSince: number;
}

export interface TierCount extends MemberCount {
  /** Null where the register of agencies does not know the member. */
  readonly tier: string | null;
}

/** What stands under a task at one point. */
export interface TaskRollUp {
  readonly seen: Seen;
  readonly members: MemberCount;
  readonly byTier: readonly TierCount[];
  /** Each obligation counted once, with the status of the worst. */
  readonly obligations: RollUp;
  /** Mean of the obligations in the total, in per cent; null without any. */
  readonly averagePercent: number | null;
  /** In order of member. */
  readonly children: readonly ChildStanding[];
}

const LEFT_OUT: readonly ObligationStatus['status'][] = ['cancelled', 'superseded'];
const COMPLETED: readonly ObligationStatus['status'][] = ['completed-on-time', 'completed-late'];

/** @param tiers by agency, for those that are known */
export function taskRollUp(
  seen: Seen,
  standings: readonly ChildStanding[],
  tiers: ReadonlyMap<string, string>,
): TaskRollUp {
  const children = [...standings].sort(byMember);
  const counted = children.filter(({ status }) => !LEFT_OUT.includes(status));
  const count = counterOf(children);
  const tierOf = ({ member }: ChildStanding) => tiers.get(member) ?? null;
  const present = [...new Set(counted.map(tierOf))].sort(byName);
  return {
    seen,
    members: count(counted),
    byTier: present.map((tier) => ({
      tier,
      ...count(counted.filter((child) => tierOf(child) === tier)),
    })),
    obligations: rollUp(children),
    averagePercent: averageOf(counted.filter(({ status }) => status !== 'merged-into')),
    children,
  };
}

function counterOf(children: readonly ChildStanding[]) {
  const byTask = new Map(children.map((child) => [child.task, child]));
  return (members: readonly ChildStanding[]): MemberCount => ({
    total: members.length,
    completed: members.filter((member) => COMPLETED.includes(goneInto(member, byTask).status))
      .length,
    mergedSince: members.filter(({ status }) => status === 'merged-into').length,
  });
}

/** The obligation that goes on for a member, after however many mergers; each passes on once, so that they end. */
function goneInto(
  member: ChildStanding,
  byTask: ReadonlyMap<string, ChildStanding>,
): ChildStanding {
  let standing = member;
  for (let passed = 0; passed < byTask.size; passed += 1) {
    const next = byTask.get(standing.closedInto ?? '');
    if (next === undefined) return standing;
    standing = next;
  }
  return standing;
}

function averageOf(obligations: readonly ChildStanding[]): number | null {
  if (obligations.length === 0) return null;
  const sum = obligations.reduce((total, { percent }) => total + percent, 0);
  return Math.round((sum * 10) / obligations.length) / 10;
}

function byMember(a: ChildStanding, b: ChildStanding): number {
  if (a.member !== b.member) return a.member < b.member ? -1 : 1;
  return a.task < b.task ? -1 : 1;
}

function byName(a: string | null, b: string | null): number {
  return (a ?? '~') < (b ?? '~') ? -1 : 1;
}
