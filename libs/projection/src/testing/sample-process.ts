import { instantAfter, refuse, type Refusal } from '@ledger/kernel';
import type { Pool } from 'pg';
import type { CommandIssuer, Issued, IssuedCommand } from '../process/command-issuer.port.js';
import { ProcessRunner, type ProcessRunnerOptions } from '../process/process-runner.js';
import type { Plan, Plans, Process } from '../process/process.js';
import type { ReadableLog } from '../runner/follow-log.js';
import { RecordingMonitor } from './recording-monitor.js';
import { SAMPLE_TYPE, sampleInstant } from './sample-events.js';
import { SAMPLE_LEASE_MS, type SampleWorker } from './sample-worker.js';

export interface SampleCommand {
  readonly say: string;
  /** Whether the room will not hear of it. */
  readonly unwelcome: boolean;
}

/** Stands for all rooms: what was recorded, in order, with each id once. */
export class SampleRoom implements CommandIssuer<SampleCommand> {
  readonly recorded = new Map<string, IssuedCommand<SampleCommand>>();
  issued = 0;

  get said(): readonly string[] {
    return [...this.recorded.values()].map(({ command }) => command.say);
  }

  async issue(issued: IssuedCommand<SampleCommand>): Promise<Issued | Refusal> {
    this.issued += 1;
    await new Promise(setImmediate);
    const { commandId } = issued.identity;
    if (this.recorded.has(commandId)) return { repeated: true };
    if (issued.command.unwelcome) return refuse('revision.invalid', { revision: '\0' });
    this.recorded.set(commandId, issued);
    return { repeated: false };
  }
}

const HOUR_MS = 3_600_000;

/** When the timer goes off that is set for the event at a position. */
export function sampleDue(position: number): string {
  return instantAfter(sampleInstant(position), HOUR_MS);
}

export function say(stream: string, words: string, unwelcome = false): Plan<SampleCommand> {
  return { plan: 'issue', stream, command: { say: words, unwelcome } };
}

/**
 * Speaks to one of three rooms about each event, unwelcome at every fourth, and twice to the same at every sixth. Sets a
 * timer at every fifth and cancels it again at some later one; each timer goes off twice.
 */
export function sampleProcess(
  overrides: Partial<Process<SampleCommand>> & { readonly name: string },
): Process<SampleCommand> {
  return {
    handles: [SAMPLE_TYPE],
    react: ({ position }) => reactTo(Number(position)),
    onTimer,
    ...overrides,
  };
}

async function* reactTo(position: number): Plans<SampleCommand> {
  await Promise.resolve();
  const stream = `room-${position % 3}`;
  yield say(stream, `event ${position}`, position % 4 === 0);
  if (position % 6 === 0) {
    yield { ...say(stream, `more of ${position}`), n: 1 } as Plan<SampleCommand>;
  }
  if (position % 5 === 0) {
    const key = `t-${position}`;
    yield { plan: 'set-timer', key, due: sampleDue(position), payload: { left: 1 } };
  }
  if (position % 7 === 0) yield { plan: 'cancel-timer', key: `t-${position - 2}` };
}

const onTimer: Process<SampleCommand>['onTimer'] = async function* ({ key, due, payload }) {
  await Promise.resolve();
  yield say('room-t', `${key} at ${due}`);
  const { left } = payload as { readonly left: number };
  if (left === 0) return;
  yield { plan: 'set-timer', key, due: instantAfter(due, HOUR_MS), payload: { left: left - 1 } };
};

/** A worker that tells nobody but the test; its clock stands long before any timer unless told otherwise. */
export function processWorker(
  pool: Pool,
  log: ReadableLog,
  options: Pick<ProcessRunnerOptions<SampleCommand>, 'process' | 'issuer'> &
    Partial<ProcessRunnerOptions<SampleCommand>>,
): SampleWorker {
  const monitor = new RecordingMonitor();
  const ending = new AbortController();
  const runner = new ProcessRunner<SampleCommand>({
    log,
    pool,
    monitor,
    registry: { knows: () => true },
    clock: () => sampleInstant(0),
    leaseMs: SAMPLE_LEASE_MS,
    ...options,
  });
  return {
    monitor,
    catchUp: () => runner.run({ signal: ending.signal, until: 'caught-up' }),
    start: () => runner.run({ signal: ending.signal }),
    stop: () => {
      ending.abort();
    },
  };
}
