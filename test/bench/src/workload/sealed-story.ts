import { randomUUID } from 'node:crypto';
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
import { TASK_EVENTS, type TaskEventType } from '@ledger/task';

const FIRST_DAY = '2025-01-09';
const COMMAND_HASH = 'c0ffee'.padEnd(64, '0');

export interface Fact {
  readonly type: TaskEventType;
  readonly payload: JsonObject;
}

/** A task that its lead has received. */
export const BEGUN: readonly Fact[] = [exampleOf('task.assigned'), exampleOf('task.acknowledged')];

export function exampleOf(type: TaskEventType): Fact {
  const definition = TASK_EVENTS.definitions.find((one) => one.type === type);
  if (definition === undefined) throw new Error(`${type} is not defined`);
  return { type, payload: definition.example };
}

/** One fact a day, as events of a stream. */
export function sealedAs(
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
