import type { Instant } from '@ledger/kernel';
import { awaitsSubmission, isHandedOver } from '../obligation/hand-over.js';
import { answerableOf, type Obligation } from '../obligation/obligation.js';
import type { Fate, HeldInstant, Holder } from './term.js';

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
  const missedAt = instantToKeep(task);
  if (missedAt === null || task.term.fate.fate !== 'ahead') return task;
  if (CLOSED.includes(task.phase) || !reached(missedAt)) return task;
  const passed = { missedAt, answerable: answerableOf(task) };
  if (isHandedOver(task)) return held(task, { ...passed, by: 'hand-over' });
  if (task.phase === 'suspended') return withFate(task, { fate: 'passed' });
  // One that is pending when the instant passes was asked before it.
  return task.extension === null
    ? missed(task, passed)
    : held(task, { ...passed, by: 'extension' });
}

/** An extension was granted, or a hand-over returned: nothing that it held was missed, even after the term to answer. */
export function released(task: Obligation, by: Holder): Obligation {
  return { ...task, held: task.held.filter((instant) => instant.by !== by) };
}

/** A request was refused or withdrawn: what passed while it was pending was missed when it passed. */
export function afterExtensionFailed(task: Obligation): Obligation {
  return failed(task, 'extension');
}

/**
 * A hand-over was taken back, so that there was none when the due instant passed. A request that was pending then still
 * holds it.
 */
export function afterHandOverWithdrawn(task: Obligation): Obligation {
  if (isHandedOver(task)) return task;
  const asked = task.extension?.at;
  const stillHeld = task.held.filter(
    ({ by, missedAt }) => by === 'hand-over' && asked !== undefined && asked < missedAt,
  );
  const rest = failed(without(task, stillHeld), 'hand-over');
  return stillHeld.reduce((one, instant) => held(one, { ...instant, by: 'extension' }), rest);
}

/**
 * A new due instant after a return. One that was missed before, or waits on an extension, is not passed a second time:
 * its delay goes on from there, less the time that others had the work.
 */
export function afterReturn(before: Obligation, returned: Obligation): Obligation {
  const { fate } = before.term;
  const since = instantToKeep(returned);
  const goesOn = fate.fate === 'missed' || (fate.fate === 'held' && fate.by === 'extension');
  return goesOn && since !== null ? withFate(returned, { ...fate, since }) : returned;
}

function held(task: Obligation, instant: HeldInstant): Obligation {
  const { by, missedAt } = instant;
  return {
    ...withFate(task, { fate: 'held', by, since: missedAt }),
    held: [...task.held, instant],
  };
}

function failed(task: Obligation, by: Holder): Obligation {
  const instants = task.held.filter((instant) => instant.by === by);
  const { fate } = task.term;
  const recorded = { ...without(task, instants), occurrences: recordedWith(task, instants) };
  return fate.fate === 'held' && fate.by === by
    ? withFate(recorded, { fate: 'missed', since: fate.since })
    : recorded;
}

function without(task: Obligation, instants: readonly HeldInstant[]): Obligation {
  return { ...task, held: task.held.filter((instant) => !instants.includes(instant)) };
}

function missed(task: Obligation, instant: PassedInstant): Obligation {
  return {
    ...withFate(task, { fate: 'missed', since: instant.missedAt }),
    occurrences: recordedWith(task, [instant]),
  };
}

type PassedInstant = Omit<HeldInstant, 'by'>;

function recordedWith(
  { occurrences }: Obligation,
  instants: readonly PassedInstant[],
): Obligation['occurrences'] {
  const added = instants.map(({ missedAt, answerable }) => ({
    missedAt,
    answerable,
    excused: null,
  }));
  return [...occurrences, ...added];
}

function withFate(task: Obligation, fate: Fate): Obligation {
  return { ...task, term: { ...task.term, fate } };
}
