import { refuse, RefusedError } from '@ledger/kernel';
import type { Progress } from '@ledger/platform';
import type { EventLog, LogIngest, Position } from '../event-log.port.js';
import type { LogInspection } from '../log-inspection.port.js';
import { addMissing } from './add-missing.js';
import type { BackupHeader } from './backup-format.js';
import { BackupReader } from './backup-reader.js';
import { ChainCheck } from './chain-check.js';

export type RestoreStage = 'checking' | 'restoring';

export interface RestoreOptions {
  readonly file: string;
  readonly onProgress?: (stage: RestoreStage, progress: Progress) => void;
}

export interface Restored {
  readonly origin: string;
  /** Events in the file. */
  readonly events: number;
  /** Those that the log did not hold before. */
  readonly added: number;
  /** Head of the log afterwards; beyond the file's end if the log held more. */
  readonly head: Position;
}

/**
 * Puts the events of a backup into a log: an empty one, which takes over the file's origin, or one that holds a
 * beginning of the same events, as a restore that was broken off leaves it. The file is read twice: the first time
 * everything in it is checked, so that nothing is written from a file that is not sound to its end.
 *
 * Holds one block of the file and about 150 bytes for each stream.
 *
 * @throws RefusedError `restore.…`, `archive.file-unusable`, `log.unavailable`
 */
export async function restore(
  log: EventLog & LogIngest & LogInspection,
  { file, onProgress }: RestoreOptions,
): Promise<Restored> {
  const { origin, events } = await reading(file, (reader, header) =>
    checkEvents({ file, reader, header }, (done) => {
      onProgress?.('checking', { done, total: knownTotal(header) });
    }),
  );
  await log.adopt(origin);
  const added = await reading(file, (reader) =>
    addMissing(log, reader.events(), (done) => onProgress?.('restoring', { done, total: events })),
  );
  return { origin, events, added, head: await log.head() };
}

type Reached = (done: number) => void;

async function reading<T>(
  file: string,
  work: (reader: BackupReader, header: BackupHeader) => Promise<T>,
): Promise<T> {
  const reader = await BackupReader.open(file);
  try {
    return await work(reader, await reader.header());
  } finally {
    await reader.close();
  }
}

async function checkEvents(
  { file, reader, header }: { file: string; reader: BackupReader; header: BackupHeader },
  reached: Reached,
): Promise<{ origin: string; events: number }> {
  const { origin } = header;
  const check = new ChainCheck({ origin, dense: true });
  let events = 0;
  for await (const block of reader.events()) {
    for (const bytes of block) {
      events += 1;
      const [fault] = check.faultsOf({ position: BigInt(events), bytes, stored: null });
      if (fault !== undefined) {
        const event = String(events);
        throw new RefusedError(refuse('restore.events-invalid', { file, event, fault }));
      }
    }
    reached(events);
  }
  return { origin, events };
}

function knownTotal({ events }: BackupHeader): number | null {
  return events === null ? null : Number(events);
}
