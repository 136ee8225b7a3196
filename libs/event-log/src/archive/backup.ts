import { refuse, RefusedError, type Instant } from '@ledger/kernel';
import type { OnProgress } from '@ledger/platform';
import type { EventLog, Position } from '../event-log.port.js';
import type { LogInspection, RawEvent } from '../log-inspection.port.js';
import { BackupWriter, type WrittenBackup } from './backup-writer.js';
import { ChainCheck } from './chain-check.js';
import { pagesUpTo } from './pages-up-to.js';

export interface BackupOptions {
  /** Must not exist; FILE.part is used while writing. */
  readonly file: string;
  readonly createdAt: Instant;
  readonly onProgress?: OnProgress;
}

export interface Backup extends WrittenBackup {
  readonly origin: string;
  /** Position of the last event in it; 0n for an empty log. */
  readonly head: Position;
}

/**
 * Writes every event that the log holds now into one file; what is appended meanwhile stays out. The chain is checked on
 * the way, because a backup that cannot be restored is none.
 *
 * @throws RefusedError `backup.file-exists`, `backup.log-damaged`, `archive.file-unusable`, `log.unavailable`
 */
export async function backup(
  log: EventLog & LogInspection,
  { file, createdAt, onProgress }: BackupOptions,
): Promise<Backup> {
  const { log: id, origin } = await log.identity();
  const head = await log.head();
  const writer = await BackupWriter.create(file, {
    compression: 'gzip',
    createdAt,
    events: log.dense ? String(head) : null,
    head: String(head),
    log: id,
    origin,
  });
  const total = log.dense ? Number(head) : null;
  try {
    const check = new ChainCheck({ origin, dense: log.dense });
    let done = 0;
    for await (const page of pagesUpTo(log, head)) {
      for (const event of page) {
        mustBeSound(event, check);
        await writer.addEvent(event.bytes);
      }
      done += page.length;
      onProgress?.({ done, total });
    }
    return { ...(await writer.finish()), origin, head };
  } catch (error) {
    await writer.abandon();
    throw error;
  }
}

function mustBeSound(event: RawEvent, check: ChainCheck): void {
  const [fault] = check.faultsOf(event);
  if (fault === undefined) return;
  const position = String(event.position);
  throw new RefusedError(refuse('backup.log-damaged', { position, fault }));
}
