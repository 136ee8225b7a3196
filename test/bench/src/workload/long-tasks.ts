import { randomUUID } from 'node:crypto';
import { openPostgresEventLog } from '@ledger/event-log';
import {
  addDays,
  isRefusal,
  RefusedError,
  seal,
  streamHead,
  type Past,
  type SealedEvent,
} from '@ledger/kernel';
import { TASK_EVENTS, taskStream, type TaskEvent } from '@ledger/task';
import { begun, PEOPLE, type TaskStory } from '@ledger/task/testing';
import type { Bench } from '../bench.js';
import { filledLog } from './filled-log.js';

export interface LongTasks {
  /** Of the database whose log holds them among all its other events. */
  readonly url: string;
  readonly ids: readonly string[];
}

const TASKS = 50;
const EVENTS_OF_A_TASK = 200;
const COMMAND_HASH = 'c0ffee'.padEnd(64, '0');

/** Tasks of 200 events each, decided by the rules of the task room, behind the events of the long log. */
export function longTasks(bench: Bench): Promise<LongTasks> {
  return bench.once('long tasks', async () => {
    const url = await filledLog(bench);
    const log = await openPostgresEventLog({ url, role: 'ledger_migrator' });
    const { origin } = await log.identity();
    const { events } = reportedOnEveryDay();
    const ids = Array.from({ length: TASKS }, () => randomUUID());
    for (const id of ids) {
      await log.ingest(await log.head(), sealedAs(events, { origin, stream: taskStream(id) }));
    }
    await log.close();
    bench.progress(`added ${TASKS} tasks of ${EVENTS_OF_A_TASK} events`);
    return { url, ids };
  });
}

function reportedOnEveryDay(): TaskStory {
  const story = begun();
  for (let n = story.events.length; n < EVENTS_OF_A_TASK; n += 1) {
    story.on(addDays('2025-01-10', n)).by(PEOPLE.officer, {
      kind: 'ReportProgress',
      summary: `Báo cáo lần ${n}: đang hoàn thiện dự thảo, đã lấy ý kiến các bộ, ngành`,
      percent: n % 100,
      obstacles: [],
    });
  }
  return story;
}

/** The same history in another stream and log. */
function sealedAs(
  events: readonly Past<TaskEvent>[],
  place: { readonly origin: string; readonly stream: string },
): readonly SealedEvent[] {
  let sealed: readonly SealedEvent[] = [];
  for (const { type, payload, meta } of events) {
    const commandId = randomUUID();
    const next = seal({
      ...place,
      head: streamHead(sealed),
      events: [{ type, payload, schemaVersion: TASK_EVENTS.currentVersion(type) }],
      context: {
        commandId,
        commandHash: COMMAND_HASH,
        actor: meta.actor,
        auth: null,
        now: meta.recordedAt,
        correlationId: commandId,
        causationId: null,
      },
    });
    if (isRefusal(next)) throw new RefusedError(next);
    sealed = [...sealed, ...next];
  }
  return sealed;
}
