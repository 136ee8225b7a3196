import { openPostgresEventLog } from '@ledger/event-log';
import {
  dropVersion,
  openProjectorPool,
  ProjectionRunner,
  streamHeads,
  type ProjectionMonitor,
} from '@ledger/projection';
import { closedAtEnd, longTurns, type Bench } from '../bench.js';
import { inTurns, type RoundValues, type Turn } from '../rounds.js';
import { bareReadRate } from './bare-reader.js';
import { filledLog } from './filled-log.js';
import { perEventUpsertRate } from './per-event-upserts.js';

/**
 * Rates of rebuilding a read model with a row for each stream: by the runner (`ours`), by an upsert for each event
 * (`upserts`), and of reading alone (`bare`). Measured once a run, for two rows of the table.
 */
export function rebuildRates(bench: Bench): Promise<RoundValues> {
  return bench.once('rebuilds', async () => {
    const url = await filledLog(bench);
    const contenders = {
      ours: await runnerTurn(bench, url),
      bare: () => bareReadRate(url),
      upserts: () => perEventUpsertRate(url),
    };
    return inTurns(contenders, longTurns(bench));
  });
}

const silent = () => undefined;
const SILENT: ProjectionMonitor = { batch: silent, state: silent, retry: silent, stopped: silent };

/** Builds a new version from nothing, indexes included, and removes it afterwards. */
async function runnerTurn(bench: Bench, url: string): Promise<Turn> {
  const pool = openProjectorPool({ url, connections: 4 });
  bench.atEnd(() => pool.end());
  const log = await closedAtEnd(bench, openPostgresEventLog({ url, role: 'ledger_reader' }));
  const registry = { knows: () => true };
  let version = 0;
  return async () => {
    const projection = { ...streamHeads, version: (version += 1) };
    const runner = new ProjectionRunner({ log, pool, projection, registry, monitor: SILENT });
    const began = performance.now();
    const end = await runner.run({ signal: new AbortController().signal, until: 'caught-up' });
    const rate = (bench.scale.events * 1000) / (performance.now() - began);
    if (end !== 'caught-up') throw new Error(`the rebuild ended as ${end}`);
    await dropVersion(pool, projection);
    return rate;
  };
}
