import type { Instant } from '@ledger/kernel';
import { awaitsSubmission, isHandedOver } from '../obligation/hand-over.js';
import { answerableOf, type Obligation } from '../obligation/obligation.js';
import type { Fate, Waiting } from './term.js';

const CLOSED: readonly Obligation['phase'][] = ['completed', 'cancelled', 'superseded', 'merged'];

/** The instant that the lead must keep next: that of the submission as long as one is outstanding. */
export function instantToKeep(task: Obligation): Instant | null {
  const { due } = task.term;
  if (due === null) return null;
  return awaitsSubmission(task) ? due.submitBy : due.at;
}

/**
 * Lets time pass over an obligation. A due instant is missed when it passes while the task is neither handed over, nor
 * suspended, nor waiting on an extension asked in time. `reached` tells whether time has come as far as an instant:
 * what is effective at the very due instant is late.
 */
export function passTime(task: Obligation, reached: (instant: Instant) => boolean): Obligation {
  const instant = instantToKeep(task);
  if (instant === null || task.term.fate.fate !== 'ahead') return task;
  if (CLOSED.includes(task.phase) || !reached(instant)) return task;
  const answerable = answerableOf(task);
  if (isHandedOver(task)) {
    return withFate(task, { fate: 'covered', by: 'hand-over', instant, answerable });
  }
  if (task.phase === 'suspended') {
    return withFate(task, { fate: 'covered', by: 'suspension', instant, answerable });
  }
  // One that is pending when the instant passes was asked before it.
  return task.extension === null
    ? missed(task, { missedAt: instant, answerable })
    : waiting(task, { missedAt: instant, answerable });
}

/** The extension was granted, which cures what passed while it was pending, even after the term to answer it. */
export function afterExtensionGranted(task: Obligation): Obligation {
  return { ...task, waiting: [] };
}

/** It was refused or withdrawn: what passed while it was pending was missed when it passed. */
export function afterExtensionFailed(task: Obligation): Obligation {
  const { fate } = task.term;
  const failed = { ...task, waiting: [], occurrences: recorded(task, task.waiting) };
  return fate.fate === 'waiting' ? withFate(failed, { ...fate, fate: 'missed' }) : failed;
}

/** The hand-over that covered the due instant was taken back, so there was none when it passed. */
export function afterHandOverWithdrawn(task: Obligation): Obligation {
  const { fate } = task.term;
  if (fate.fate !== 'covered' || fate.by !== 'hand-over' || isHandedOver(task)) return task;
  const passed = { missedAt: fate.instant, answerable: fate.answerable };
  const asked = task.extension !== null && task.extension.at < fate.instant;
  return asked ? waiting(task, passed) : missed(task, passed);
}

/**
 * A new due instant after a return. One that was missed before, or waits on an extension, is not passed a second time:
 * its delay goes on from there, less the time that others had the work.
 */
export function afterReturn(before: Obligation, returned: Obligation): Obligation {
  const { fate } = before.term;
  const since = instantToKeep(returned);
  if (since === null || (fate.fate !== 'missed' && fate.fate !== 'waiting')) return returned;
  return withFate(returned, { ...fate, since });
}

function waiting(task: Obligation, passed: Waiting): Obligation {
  return {
    ...withFate(task, { fate: 'waiting', since: passed.missedAt }),
    waiting: [...task.waiting, passed],
  };
}

function missed(task: Obligation, passed: Waiting): Obligation {
  return {
    ...withFate(task, { fate: 'missed', since: passed.missedAt }),
    occurrences: recorded(task, [passed]),
  };
}

function recorded(task: Obligation, instants: readonly Waiting[]): Obligation['occurrences'] {
  return [...task.occurrences, ...instants.map((passed) => ({ ...passed, excused: null }))];
}

function withFate(task: Obligation, fate: Fate): Obligation {
  return { ...task, term: { ...task.term, fate } };
}
