import { openPostgresEventLog } from '@ledger/event-log';
import {
  openProjectorPool,
  ProjectionRunner,
  ReadModels,
  type ProjectionMonitor,
} from '@ledger/projection';
import { obligationRegister, RegisterReader } from '@ledger/task';
import { closedAtEnd, ownDatabase, type Bench } from '../../bench.js';
import { withClient } from '../../connection.js';
import { startChild } from '../../processes/child.js';

export interface FilledRegister {
  readonly url: string;
  readonly reader: RegisterReader;
  readonly events: number;
  /** How long the log took to be made, and the read model to be filled from it. */
  readonly seconds: { readonly log: number; readonly readModel: number };
}

interface Report {
  /** Null once all is there. */
  readonly done: number | null;
}

/** A register of as many obligations as the scale says, filled by its projection from a log that the deciders filled. */
export async function filledRegister(bench: Bench): Promise<FilledRegister> {
  const url = await ownDatabase(bench);
  const began = performance.now();
  const events = await fillLog(bench, url);
  await withClient(url, (client) => client.query('vacuum (freeze, analyze) ledger_log.events'));
  const filled = performance.now();
  const log = await closedAtEnd(bench, openPostgresEventLog({ url, role: 'ledger_reader' }));
  const pool = openProjectorPool({ url, connections: 4 });
  bench.atEnd(() => pool.end());
  const monitor = shownEvery(5_000, (done) => {
    bench.progress(`filling the register, ${String(done)} of ${String(events)} events`);
  });
  const registry = { knows: () => true };
  const projection = obligationRegister;
  const runner = new ProjectionRunner({ log, pool, projection, registry, monitor });
  const end = await runner.run({ signal: bench.signal, until: 'caught-up' });
  if (end !== 'caught-up') throw new Error(`filling the register ended as ${end}`);
  const models = await closedAtEnd(bench, Promise.resolve(new ReadModels(pool)));
  const clock = () => new Date().toISOString();
  const seconds = { log: since(began, filled), readModel: since(filled, performance.now()) };
  return { url, reader: new RegisterReader({ log, pool, models, clock }), events, seconds };
}

async function fillLog(bench: Bench, url: string): Promise<number> {
  const { obligations } = bench.scale;
  const child = startChild<Report>(bench, 'obligations', { url, obligations });
  let shownMs = performance.now();
  let events = 0;
  for (;;) {
    const { done } = await child.next();
    if (done === null) return events;
    events = done;
    if (performance.now() - shownMs < 5_000) continue;
    shownMs = performance.now();
    bench.progress(`deciding ${String(obligations)} obligations, ${String(done)} events`);
  }
}

const silent = () => undefined;

/** A monitor that tells how far it has come, but not more often than that. */
function shownEvery(ms: number, show: (done: bigint) => void): ProjectionMonitor {
  let shownMs = performance.now();
  const batch: ProjectionMonitor['batch'] = ({ position }) => {
    if (performance.now() - shownMs < ms) return;
    shownMs = performance.now();
    show(position);
  };
  return { batch, state: silent, retry: silent, stopped: silent };
}

function since(from: number, to: number): number {
  return Math.round((to - from) / 1000);
}
