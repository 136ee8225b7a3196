import { LogStreams } from '@ledger/command';
import { ListImport } from '@ledger/import';
import { houseOver } from './house.js';
import type { Installation } from './installation.js';
import { openReadSide } from './read-side.js';

interface OpenListImport {
  readonly imports: ListImport;
  close(): Promise<void>;
}

/** Imports lists into an installation, also where nothing else runs on it: what has to be found is found in the log. */
export function openListImport({
  events,
  databaseUrl,
}: Pick<Installation, 'events' | 'databaseUrl'>): OpenListImport {
  const readSide = openReadSide(databaseUrl);
  const { executor, facts, tools } = houseOver(events, readSide);
  const directory = new LogStreams(events, ['agency', 'group', 'document']);
  const { clock, folds } = tools;
  const imports = new ListImport({ log: events, executor, facts, clock, folds, directory });
  return { imports, close: () => readSide.close() };
}
