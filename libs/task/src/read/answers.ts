import type { HistoryEntry } from './history/history.js';
import type { Side } from './replay/difference.js';
import type { Replayed, Seen } from './replay/replay.js';
import type { TaskRollUp } from './roll-up/task-roll-up.js';

/** Positions and revisions leave the product as decimal strings, since JSON has no numbers for them. */
export interface SeenAnswer extends Omit<Seen, 'revision' | 'position'> {
  readonly revision: string | null;
  readonly position: string | null;
}

function seenAnswer({ revision, position, ...seen }: Seen): SeenAnswer {
  return {
    ...seen,
    revision: revision === null ? null : String(revision),
    position: position === null ? null : String(position),
  };
}

/** A task as it was found at a point, as clients get it. */
export function replayAnswer(id: string, replayed: Replayed) {
  return {
    id,
    found: replayed.found,
    seen: seenAnswer(replayed.seen),
    task: replayed.found === 'task' ? replayed.task : null,
  };
}

export function sideAnswer({ found, seen }: Side) {
  return { found, seen: seenAnswer(seen) };
}

export function historyAnswer({ revision, position, ...entry }: HistoryEntry) {
  return { ...entry, revision: String(revision), position: String(position) };
}

export function rollUpAnswer(task: string, { seen, ...rolledUp }: TaskRollUp) {
  return { task, seen: seenAnswer(seen), ...rolledUp };
}
