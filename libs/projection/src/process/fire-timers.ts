import type { Position } from '@ledger/event-log';
import type { Checkpoint } from '../checkpoint/checkpoint.js';
import { FencedError } from '../checkpoint/checkpoint.js';
import { failureOfTimer, type Failure } from '../checkpoint/failure.js';
import { onConnection } from '../database/transaction.js';
import { patiently } from '../runner/worker-scope.js';
import { carryOut } from './carry-out.js';
import { causeOfTimer, type KeptTimer } from './cause.js';
import { Effects } from './effects.js';
import type { ProcessScope } from './process-scope.js';
import { dueTimers } from './process-store.js';
import { commitTimers } from './process-transaction.js';
import { runInLanes } from './run-in-lanes.js';

/** Most timers whose commands are carried out before they are forgotten together. */
const TIMERS_AT_ONCE = 100;

/** A process threw when one of its timers was due. */
export class TimerFailedError extends Error {
  constructor(
    private readonly timer: string,
    cause: unknown,
  ) {
    super(`timer ${timer} failed`, { cause });
    this.name = 'TimerFailedError';
  }

  failureAt(position: Position, fix: number): Failure {
    return failureOfTimer(this.timer, position, this.cause, fix);
  }
}

/**
 * Fires the timers that are due, however long ago, in the order in which they were: those of one instant together, all
 * others one after the other, including those that are set meanwhile and due already.
 *
 * @returns how many
 * @throws TimerFailedError at the first one that throws, with everything before it done
 */
export async function fireTimers<Command>(
  scope: ProcessScope<Command>,
  at: Checkpoint,
): Promise<number> {
  for (let fired = 0; ;) {
    scope.signal.throwIfAborted();
    const timers = await dueNext(scope);
    if (timers.length === 0) return fired;
    await fireTogether(scope, timers, at);
    fired += timers.length;
    scope.monitor.timers(scope.holder.reader, timers.length);
  }
}

/** Those that are due first, all at one instant. */
async function dueNext<Command>(scope: ProcessScope<Command>): Promise<readonly KeptTimer[]> {
  const { pool, holder, clock } = scope;
  const asked = { now: clock(), limit: TIMERS_AT_ONCE };
  const timers = await patiently(scope, () =>
    onConnection(pool, (client) => dueTimers(client, holder.reader, asked)),
  );
  return timers.filter(({ due }) => due === timers[0]?.due);
}

async function fireTogether<Command>(
  scope: ProcessScope<Command>,
  timers: readonly KeptTimer[],
  at: Checkpoint,
): Promise<void> {
  const all = new Effects();
  const fired: KeptTimer[] = [];
  const failures: { readonly timer: string; readonly cause: unknown }[] = [];
  // As many timers side by side as commands may be; a single one has them all for itself.
  const each = { ...scope, concurrency: timers.length === 1 ? scope.concurrency : 1 };
  await runInLanes(timers, {
    limit: scope.concurrency,
    laneOf: ({ key }) => key,
    work: async (timer) => {
      try {
        all.add(await fire(each, timer, at));
        fired.push(timer);
      } catch (cause) {
        failures.push({ timer: timer.key, cause });
      }
    },
  });
  await patiently(scope, () => commitTimers(scope, fired, all)).catch((cause: unknown) => {
    failures.push({ timer: timers[0]?.key ?? '', cause });
  });
  for (const { timer, cause } of failures) {
    // Being ended or fenced says nothing about the timer; what only passes never comes this far.
    if (cause instanceof FencedError || scope.signal.aborted) throw cause;
    throw new TimerFailedError(timer, cause);
  }
}

/** @throws TypeError for a timer that sets itself again for the same time, and would never come to rest */
async function fire<Command>(
  scope: ProcessScope<Command>,
  timer: KeptTimer,
  { log, position }: Checkpoint,
): Promise<Effects> {
  const { process, clock } = scope;
  const { key, due, payload } = timer;
  const effects = await carryOut(scope, causeOfTimer(process.name, timer), () =>
    process.onTimer({ key, due, payload }, { now: clock(), log, position }),
  );
  const again = effects.timers.get(key);
  if (again && again.due <= due) throw new TypeError(`timer ${key} sets itself for ${again.due}`);
  return effects;
}
