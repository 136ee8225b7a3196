import { parseEnvelope, refuse, RefusedError, type Instant, type Sha256 } from '@ledger/kernel';
import type { Progress } from '@ledger/platform';
import type { EventLog, Position } from '../event-log.port.js';
import type { LogInspection, RawEvent } from '../log-inspection.port.js';
import type { ArchiveSection } from './archive-section.port.js';
import { EVENTS } from './backup-format.js';
import { BackupWriter, type WrittenBackup } from './backup-writer.js';
import { ChainCheck } from './chain-check.js';
import { pagesUpTo } from './pages-up-to.js';

export interface BackupOptions {
  /** Must not exist; FILE.part is used while writing. */
  readonly file: string;
  readonly createdAt: Instant;
  /** What is kept beside the log, in the order in which it is written. */
  readonly sections?: readonly ArchiveSection[];
  /** @param section `events` or the name of another */
  readonly onProgress?: (section: string, progress: Progress) => void;
}

export interface Backup extends WrittenBackup {
  readonly origin: string;
  /** Position of the last event in it; 0n for an empty log. */
  readonly head: Position;
  /** How many things each other section holds. */
  readonly beside: Readonly<Record<string, number>>;
}

/**
 * Writes every event that the log holds now into one file, and then what is kept beside it; what is appended meanwhile
 * stays out. The chain is checked on the way, because a backup that cannot be restored is none.
 *
 * @throws RefusedError `backup.file-exists`, `backup.log-damaged`, `archive.file-unusable`, `log.unavailable`, and what the
 * sections throw
 */
export async function backup(
  log: EventLog & LogInspection,
  { file, createdAt, sections = [], onProgress }: BackupOptions,
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
  try {
    const cited = await writeEvents(log, head, { writer, onProgress });
    const beside: Record<string, number> = {};
    for (const section of sections) {
      beside[section.name] = await writeSection(section, cited, { writer, onProgress });
    }
    return { ...(await writer.finish()), origin, head, beside };
  } catch (error) {
    await writer.abandon();
    throw error;
  }
}

interface Writing {
  readonly writer: BackupWriter;
  readonly onProgress: BackupOptions['onProgress'];
}

/** @returns the files that they cite */
async function writeEvents(
  log: EventLog & LogInspection,
  head: Position,
  { writer, onProgress }: Writing,
): Promise<ReadonlySet<Sha256>> {
  const { origin } = await log.identity();
  const total = log.dense ? Number(head) : null;
  const check = new ChainCheck({ origin, dense: log.dense });
  const cited = new Set<Sha256>();
  let done = 0;
  for await (const page of pagesUpTo(log, head)) {
    for (const event of page) {
      mustBeSound(event, check);
      await writer.add(EVENTS, event.bytes);
    }
    page.flatMap(filesCited).forEach((sha256) => cited.add(sha256));
    done += page.length;
    onProgress?.(EVENTS, { done, total });
  }
  return cited;
}

function filesCited({ bytes }: RawEvent): readonly Sha256[] {
  return parseEnvelope(bytes).attachments.map(({ sha256 }) => sha256);
}

/** After the events, so that every file that they cite is there by now. */
async function writeSection(
  section: ArchiveSection,
  cited: ReadonlySet<Sha256>,
  { writer, onProgress }: Writing,
): Promise<number> {
  const records = section.records(cited);
  try {
    for (let done = 1; ; done += 1) {
      const next = await records.next();
      if (next.done === true) return next.value;
      await writer.add(section.name, next.value);
      onProgress?.(section.name, { done, total: null });
    }
  } finally {
    await records.return(0);
  }
}

function mustBeSound(event: RawEvent, check: ChainCheck): void {
  const [fault] = check.faultsOf(event);
  if (fault === undefined) return;
  const position = String(event.position);
  throw new RefusedError(refuse('backup.log-damaged', { position, fault }));
}
