import { laterOf, type Instant } from '@ledger/kernel';
import { isHandedOver, submittedAt } from '../../domain/obligation/hand-over.js';
import type { Obligation } from '../../domain/obligation/obligation.js';
import { instantToKeep } from '../../domain/time/passing-of-time.js';

/**
 * The instants from which the status at any later T follows as long as nothing else happens: overdue when `after` lies
 * before T, counted from `since`; due soon when `soonAt` is near. All null where time alone changes nothing.
 */
export interface Lateness {
  readonly since: Instant | null;
  readonly after: Instant | null;
  /** When the delay stopped to count because others have the work; null while it counts. */
  readonly until: Instant | null;
  readonly soonAt: Instant | null;
}

const NEVER: Lateness = { since: null, after: null, until: null, soonAt: null };

export function latenessOf(task: Obligation): Lateness {
  if (isAtRest(task) || task.term.due === null) return NEVER;
  const until = task.claim?.handedOverAt ?? submittedAt(task);
  if (task.term.fate.fate === 'ahead') return { ...lateWhenPassed(task), until };
  const since = lateSince(task);
  return since === null ? NEVER : { since, after: gainedBy(task, since), until, soonAt: null };
}

function isAtRest({ closure, completion, phase }: Obligation): boolean {
  return closure !== null || completion !== null || phase === 'suspended';
}

/** Time has not come as far as the instant to keep: it will be missed unless something is done before. */
function lateWhenPassed(task: Obligation): Omit<Lateness, 'until'> {
  const since = isHandedOver(task) ? null : instantToKeep(task);
  if (since === null) return NEVER;
  return { since, after: gainedBy(task, since), soonAt: since };
}

function lateSince({ term: { fate } }: Obligation): Instant | null {
  if (fate.fate === 'missed') return fate.since;
  return fate.fate === 'held' && fate.by === 'extension' ? fate.since : null;
}

/** A request that waits keeps what it holds in time, but at most for the term to answer it. */
function gainedBy({ term: { fate }, extension }: Obligation, since: Instant): Instant {
  if (fate.fate === 'missed' || extension === null) return since;
  return laterOf(since, extension.answer.endsAt);
}
