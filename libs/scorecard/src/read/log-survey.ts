import type { EventLog, Position, RecordedEvent } from '@ledger/event-log';
import type { Instant } from '@ledger/kernel';
import { GIVES_ROLES, readTaskEvent, rolesGiven, type TaskEventType } from '@ledger/task';
import type { ObligationQuery } from './obligation-source.port.js';

/** What is found on one way through the log, up to a position. */
export interface LogSurvey {
  /** The event at that position; null where the log has none there. */
  readonly end: Pick<RecordedEvent, 'leaf' | 'recordedTime'> | null;
  /** Recorded time of the next event; null where there is none yet. */
  readonly followedAt: Instant | null;
  /** Tasks that may be what was asked for: no other's events need to be read again, or held. */
  readonly tasks: readonly string[];
}

export type Wanted = Pick<ObligationQuery, 'by' | 'keys'>;

/**
 * Reads the log once, page by page, and holds nothing of it but ids of tasks. A task is found by the event that gives one of
 * the agencies a part in it, or cites one of the documents, wherever in its life that stands.
 *
 * @throws RefusedError if the log cannot be read
 */
export async function surveyLog(
  log: Pick<EventLog, 'readAll'>,
  position: Position,
  wanted: Wanted,
): Promise<LogSurvey> {
  const isWanted = foundBy(wanted);
  const tasks = new Set<string>();
  let end: LogSurvey['end'] = null;
  for await (const page of log.readAll()) {
    const known = page.filter((one) => one.position <= position);
    for (const recorded of known) {
      if (isWanted(recorded)) tasks.add(taskOf(recorded.envelope.stream));
    }
    const last = known.at(-1);
    if (last?.position === position) end = { leaf: last.leaf, recordedTime: last.recordedTime };
    const next = page[known.length];
    if (next !== undefined) return { end, followedAt: next.recordedTime, tasks: [...tasks] };
  }
  return { end, followedAt: null, tasks: [...tasks] };
}

/** Whether an event shows that its task may be what is asked for. */
function foundBy({ by, keys }: Wanted): (recorded: RecordedEvent) => boolean {
  const wanted = new Set(keys);
  return (recorded) => keysIn(recorded, by).some((key) => wanted.has(key));
}

/** The agencies to which an event gives a part in its task, or the document that it cites: by these a task is found. */
export function keysIn(recorded: RecordedEvent, by: Wanted['by']): readonly string[] {
  if (!GIVES_ROLES.includes(recorded.envelope.type as TaskEventType)) return [];
  const { event } = readTaskEvent(recorded);
  if (by === 'document') {
    return 'assignment' in event.payload ? [event.payload.assignment.authority.document] : [];
  }
  return rolesGiven(event).flatMap(({ role, agency }) => (PARTS.includes(role) ? [agency] : []));
}

/** The roles that cards tell of. */
const PARTS: readonly string[] = ['lead', 'coordinator'];

/** The task whose events a stream holds. */
export function taskOf(stream: string): string {
  return stream.slice('task-'.length);
}
