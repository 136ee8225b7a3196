import type { LocalDate } from '@ledger/kernel';
import { rolesGiven, type GivenRole } from '../domain/roles-given.js';
import type { TaskEvent, TaskEventType } from '../domain/task.events.js';

/** What one event adds to what tasks are found by. A part that is left out stays as it was. */
export interface IndexEntry {
  /** Only with the first event of a task: the one that it was opened under, or null. */
  readonly parent?: string | null;
  readonly roles: readonly GivenRole[];
  readonly closed: boolean;
  /** Null for what is never due. */
  readonly lastDay?: LocalDate | null;
}

/**
 * Whatever the order in which events take effect, an agency that was once given a role stays listed, and a task that was
 * closed stays so: what is found may be too much, never too little.
 */
export function indexEntry(event: TaskEvent): IndexEntry {
  return {
    ...parentOf(event),
    ...lastDayOf(event),
    roles: rolesGiven(event),
    closed: closes(event),
  };
}

function parentOf({ type, payload }: TaskEvent): Pick<IndexEntry, 'parent'> {
  switch (type) {
    case 'task.assigned':
      return { parent: payload.parent?.task ?? null };
    case 'task.collectively-assigned':
      return { parent: payload.parent };
    default:
      return {};
  }
}

function closes({ type, payload }: TaskEvent): boolean {
  switch (type) {
    case 'task.completion-accepted':
      return !payload.milestone;
    case 'task.cancelled':
    case 'task.superseded':
    case 'task.marked-duplicate':
    case 'task.merged-into':
    case 'task.continuous-ended':
      return true;
    default:
      return false;
  }
}

/** Events that set no new date where their due instant is null. */
const KEEPS_ITS_DAY: readonly TaskEventType[] = [
  'task.assignment-completed',
  'task.returned-for-rework',
  'task.submission-sent-back',
];

function lastDayOf({ type, payload }: TaskEvent): Pick<IndexEntry, 'lastDay'> {
  if (!('due' in payload)) return {};
  const { due } = payload;
  if (due === null) return KEEPS_ITS_DAY.includes(type) ? {} : { lastDay: null };
  return { lastDay: due.lastDay };
}
