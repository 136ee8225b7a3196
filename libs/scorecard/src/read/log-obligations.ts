import type { EventLog, RecordedEvent } from '@ledger/event-log';
import { readTaskEvent, taskStream } from '@ledger/task';
import type { ScoredObligation } from '../domain/obligation/scored-obligation.js';
import { obligationSeen } from '../history/obligation-versions.js';
import { surveyLog, taskOf } from './log-survey.js';
import type { ObligationQuery, ObligationSource } from './obligation-source.port.js';
import { streamsInParts } from './streams-in-parts.js';

type Log = Pick<EventLog, 'readAll' | 'readStreams'>;

/**
 * Obligations recomputed from the log itself: slow, since all of it is read once, and independent of every read model. What
 * the read model tells must be the same.
 */
export class LogObligations implements ObligationSource {
  constructor(private readonly log: Log) {}

  async obligationsAt(query: ObligationQuery): Promise<readonly ScoredObligation[]> {
    const { tasks } = await surveyLog(this.log, query.position, query);
    return obligationsOf(this.log, tasks, query);
  }
}

/** Tasks as obligations, folded from their streams as far as they were known. */
export async function obligationsOf(
  log: Pick<EventLog, 'readStreams'>,
  tasks: readonly string[],
  query: ObligationQuery,
): Promise<readonly ScoredObligation[]> {
  const found: ScoredObligation[] = [];
  for await (const [stream, recorded] of streamsInParts(log, tasks.map(taskStream))) {
    const obligation = obligationIn(taskOf(stream), recorded, query);
    if (obligation !== null) found.push(obligation);
  }
  return found;
}

/** A task as the obligation that its events make it; null where it is none, or was not known. */
export function obligationIn(
  task: string,
  recorded: readonly RecordedEvent[],
  query: Pick<ObligationQuery, 'position' | 'cut' | 'asOf'>,
): ScoredObligation | null {
  const known = recorded
    .filter(({ position }) => position <= query.position)
    .map((one) => readTaskEvent(one).event);
  return obligationSeen(task, known, query);
}
