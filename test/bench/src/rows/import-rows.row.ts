import { randomUUID } from 'node:crypto';
import { openPostgresEventLog } from '@ledger/event-log';
import { NO_MAPPING, readTableFile, type ListImport } from '@ledger/import';
import { EVENT_REGISTRY, furnish, openListImport } from '@ledger/installation';
import { accepted } from '@ledger/kernel';
import type { BenchRow } from '../bench-row.js';
import { closedAtEnd, ownDatabase, shortTurns } from '../bench.js';
import { inTurns } from '../rounds.js';
import { BareRows } from '../workload/bare-rows.js';
import { annex, IMPORTER, taskList } from '../workload/task-list.js';

export const IMPORT_ROWS: BenchRow = {
  name: 'import-rows',
  unit: 'rows/s',
  better: 'higher',
  compares:
    'Importing a list of tasks from CSV, each row read, resolved to agencies, decided by a command of its own and ' +
    'recorded, against inserting the same parsed rows one by one over 16 connections into a bare table.',
  measure: async (bench) => {
    const url = await ownDatabase(bench);
    const clock = () => new Date().toISOString();
    const log = await closedAtEnd(bench, openPostgresEventLog({ url, role: 'ledger_appender' }));
    await furnish({ tools: { log, registry: EVENT_REGISTRY, clock } });
    const opened = openListImport({ events: log, databaseUrl: url });
    bench.atEnd(() => opened.close());
    const file = taskList(bench.scale.loneAppends);
    const table = accepted(await readTableFile(file));
    const bare = await closedAtEnd(bench, BareRows.open(url, 16));
    let lists = 0;
    const values = await inTurns(
      {
        ours: () =>
          rate(bench.scale.loneAppends, () => imported(opened.imports, file, (lists += 1))),
        bare: () => rate(bench.scale.loneAppends, () => bare.insert(table.slice(1))),
      },
      shortTurns(bench),
    );
    const note = `a list of ${bench.scale.loneAppends} rows each time`;
    return { ours: values.of('ours'), reference: values.of('bare'), note };
  },
};

/** @throws Error unless every row was recorded: then the time means nothing */
async function imported(imports: ListImport, file: Buffer, list: number): Promise<void> {
  const source = annex(list);
  const report = accepted(
    await imports.run({
      table: accepted(await readTableFile(file)),
      terms: { source, assigner: IMPORTER.agency, on: source.date },
      mapping: NO_MAPPING,
      dryRun: false,
      identity: { commandId: randomUUID(), actor: IMPORTER, correlationId: `list-${list}` },
    }),
  );
  if (report.imported !== report.rows) throw new Error(`${report.imported} of ${report.rows} rows`);
}

/** How many of so many a second. */
async function rate(many: number, work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return (many * 1000) / (performance.now() - began);
}
