import type { EventLog } from '@ledger/event-log';
import { groupByTask, TASK_EVENTS, type RecordedTaskEvent } from '@ledger/task';
import type { ScoredObligation } from '../domain/obligation/scored-obligation.js';
import { obligationSeen } from '../history/obligation-versions.js';
import type { ObligationQuery, ObligationSource } from './obligation-source.port.js';

/**
 * Obligations recomputed from the log itself, all of it: slow, and independent of every read model. What the read model
 * tells must be the same.
 */
export class LogObligations implements ObligationSource {
  constructor(private readonly log: Pick<EventLog, 'readAll'>) {}

  async obligationsAt(query: ObligationQuery): Promise<readonly ScoredObligation[]> {
    const byTask = await this.#known(query);
    return [...byTask].flatMap(([task, recorded]) => {
      const known = recorded.map(({ event }) => event);
      return obligationSeen(task, known, query) ?? [];
    });
  }

  async #known({ position }: ObligationQuery): Promise<ReadonlyMap<string, RecordedTaskEvent[]>> {
    const byTask = new Map<string, RecordedTaskEvent[]>();
    for await (const page of this.log.readAll()) {
      const known = page.filter(
        (one) => one.position <= position && TASK_EVENTS.knows(one.envelope.type),
      );
      for (const [task, recorded] of groupByTask(known)) {
        byTask.set(task, [...(byTask.get(task) ?? []), ...recorded]);
      }
      if ((page.at(-1)?.position ?? 0n) >= position) break;
    }
    return byTask;
  }
}
