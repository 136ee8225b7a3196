import { randomUUID } from 'node:crypto';
import { openPostgresEventLog } from '@ledger/event-log';
import {
  addDays,
  isRefusal,
  RefusedError,
  seal,
  startOfDay,
  streamHead,
  type JsonObject,
  type SealedEvent,
} from '@ledger/kernel';
import { TASK_EVENTS, taskStream, type TaskEventType } from '@ledger/task';
import type { Bench } from '../bench.js';
import { filledLog } from './filled-log.js';

export interface LongTasks {
  /** Of the database whose log holds them among all its other events. */
  readonly url: string;
  readonly ids: readonly string[];
}

const TASKS = 50;
const EVENTS_OF_A_TASK = 200;
const FIRST_DAY = '2025-01-09';
const COMMAND_HASH = 'c0ffee'.padEnd(64, '0');

/** Tasks of 200 events each, behind the events of the long log. */
export function longTasks(bench: Bench): Promise<LongTasks> {
  return bench.once('long tasks', async () => {
    const url = await filledLog(bench);
    const log = await openPostgresEventLog({ url, role: 'ledger_migrator' });
    const { origin } = await log.identity();
    const facts = reportedOnEveryDay();
    const ids = Array.from({ length: TASKS }, () => randomUUID());
    for (const id of ids) {
      await log.ingest(await log.head(), sealedAs(facts, { origin, stream: taskStream(id) }));
    }
    await log.close();
    bench.progress(`added ${TASKS} tasks of ${EVENTS_OF_A_TASK} events`);
    return { url, ids };
  });
}

interface Fact {
  readonly type: TaskEventType;
  readonly payload: JsonObject;
}

/** Assigned, acknowledged, and then reported on every day. */
function reportedOnEveryDay(): readonly Fact[] {
  const begun: readonly Fact[] = [exampleOf('task.assigned'), exampleOf('task.acknowledged')];
  const report = exampleOf('task.progress-reported');
  const reports = Array.from({ length: EVENTS_OF_A_TASK - begun.length }, (_, n) => ({
    ...report,
    payload: { ...report.payload, summary: `Báo cáo lần ${n}: đã lấy ý kiến các bộ, ngành` },
  }));
  return [...begun, ...reports];
}

function exampleOf(type: TaskEventType): Fact {
  const definition = TASK_EVENTS.definitions.find((one) => one.type === type);
  if (definition === undefined) throw new Error(`${type} is not defined`);
  return { type, payload: definition.example };
}

/** One fact a day, as events of a stream. */
function sealedAs(
  facts: readonly Fact[],
  place: { readonly origin: string; readonly stream: string },
): readonly SealedEvent[] {
  let sealed: readonly SealedEvent[] = [];
  for (const [day, fact] of facts.entries()) {
    const commandId = randomUUID();
    const next = seal({
      ...place,
      head: streamHead(sealed),
      events: [{ ...fact, schemaVersion: TASK_EVENTS.currentVersion(fact.type) }],
      context: {
        commandId,
        commandHash: COMMAND_HASH,
        actor: { kind: 'process', process: 'bench' },
        auth: null,
        now: startOfDay(addDays(FIRST_DAY, day)),
        correlationId: commandId,
        causationId: null,
      },
    });
    if (isRefusal(next)) throw new RefusedError(next);
    sealed = [...sealed, ...next];
  }
  return sealed;
}
