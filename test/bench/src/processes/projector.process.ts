/** Keeps the scorecards' read model: fills it, then follows the log until it is ended, and tells all the time how it is. */
import { openPostgresEventLog } from '@ledger/event-log';
import { openProjectorPool, ProjectionRunner, type ProjectionMonitor } from '@ledger/projection';
import { obligationHistory } from '@ledger/scorecard';
import { heldMemory } from './held-memory.js';
import { ordered, tell } from './parent.js';

export interface ProjectorOrder {
  readonly url: string;
}

export interface ProjectorReport {
  /** As the runner names it: `filling`, `indexing`, `live`. */
  readonly state: string;
  readonly position: number;
  /** Since it began, in seconds. */
  readonly seconds: number;
  /** The most heap and external memory held until it was live, in MiB, each time after a forced collection. */
  readonly mostMib: number;
}

/** Seldom, because a forced collection takes time of the work that is measured. */
const LOOK_EVERY_MS = 10_000;

const { url } = ordered() as ProjectorOrder;
const log = await openPostgresEventLog({ url, role: 'ledger_reader' });
const pool = openProjectorPool({ url, connections: 3 });
const began = performance.now();
let [state, position, mostMib] = ['starting', 0, 0];

const monitor: ProjectionMonitor = {
  batch: (batch) => {
    position = Number(batch.position);
  },
  state: (_reader, next) => {
    state = next;
    if (next === 'live') void lookLast(secondsSoFar());
    else report();
  },
  retry: (_reader, error) => {
    throw error instanceof Error ? error : new Error(String(error));
  },
  stopped: (_reader, failure) => {
    throw new Error(`the projection stopped: ${failure.error}`);
  },
};

function secondsSoFar(): number {
  return (performance.now() - began) / 1_000;
}

function report(seconds = secondsSoFar()): void {
  tell({ state, position, seconds, mostMib } satisfies ProjectorReport);
}

async function look(seconds?: number): Promise<void> {
  mostMib = Math.max(mostMib, await heldMemory());
  report(seconds);
}

const looking = setInterval(() => void look(), LOOK_EVERY_MS);

/** A forced collection stands in the way of what arrives: once events are waited for, there is none any more. */
async function lookLast(seconds: number): Promise<void> {
  clearInterval(looking);
  await look(seconds);
}

const registry = { knows: () => true };
const runner = new ProjectionRunner({
  log,
  pool,
  projection: obligationHistory,
  registry,
  monitor,
});
await runner.run({ signal: new AbortController().signal });
