import { parseEnvelope, refuse, RefusedError, type Sha256 } from '@ledger/kernel';
import type { Progress } from '@ledger/platform';
import type { EventLog, LogIngest, Position } from '../event-log.port.js';
import type { LogInspection } from '../log-inspection.port.js';
import { addMissing } from './add-missing.js';
import type { ArchiveSection, RestoredSection } from './archive-section.port.js';
import { EVENTS, type BackupHeader } from './backup-format.js';
import { BackupReader } from './backup-reader.js';
import { ChainCheck } from './chain-check.js';
import { SectionCursor } from './section-cursor.js';

export type RestoreStage = 'checking' | 'restoring';

export interface RestoreOptions {
  readonly file: string;
  /** What is kept beside the log, in the order in which it was written. */
  readonly sections?: readonly ArchiveSection[];
  /** @param section `events` or the name of another */
  readonly onProgress?: (stage: RestoreStage, section: string, progress: Progress) => void;
}

export interface Restored {
  readonly origin: string;
  /** Events in the file. */
  readonly events: number;
  /** Those that the log did not hold before. */
  readonly added: number;
  /** Head of the log afterwards; beyond the file's end if the log held more. */
  readonly head: Position;
  /** What became of each other section. */
  readonly beside: Readonly<Record<string, RestoredSection>>;
}

type Log = EventLog & LogIngest & LogInspection;

/**
 * Puts the events of a backup into a log: an empty one, which takes over the file's origin, or one that holds a
 * beginning of the same events, as a restore that was broken off leaves it; and what else the file holds into the stores
 * beside it. The file is read twice: the first time everything in it is checked, so that nothing is written from a file
 * that is not sound to its end.
 *
 * Holds one block of the file, about 150 bytes for each stream and for each file that an event cites.
 *
 * @throws RefusedError `restore.…`, `archive.file-unusable`, `log.unavailable`
 */
export async function restore(log: Log, options: RestoreOptions): Promise<Restored> {
  const { origin, records } = await reading(options, (cursor, header) =>
    checkAll(cursor, header, options),
  );
  await log.adopt(origin);
  return reading(options, async (cursor) => {
    const { sections = [] } = options;
    const reach = (section: string) => (done: number) =>
      options.onProgress?.('restoring', section, { done, total: records.get(section) ?? 0 });
    const added = await addMissing(log, cursor.blocksOf(EVENTS), reach(EVENTS));
    const beside: Record<string, RestoredSection> = {};
    for (const section of sections) {
      const held = cursor.recordsOf(section.name, reach(section.name));
      beside[section.name] = await section.restore(held);
    }
    return { origin, events: records.get(EVENTS) ?? 0, added, head: await log.head(), beside };
  });
}

async function reading<T>(
  { file, sections = [] }: RestoreOptions,
  work: (cursor: SectionCursor, header: BackupHeader) => Promise<T>,
): Promise<T> {
  const known = sections.map(({ name }) => name);
  const reader = await BackupReader.open(file, known);
  try {
    const header = await reader.header();
    return await work(new SectionCursor(reader.blocks()), header);
  } finally {
    await reader.close();
  }
}

/** What was found sound: how many records each section has. */
interface Checked {
  readonly origin: string;
  readonly records: ReadonlyMap<string, number>;
}

async function checkAll(
  cursor: SectionCursor,
  header: BackupHeader,
  { file, sections = [], onProgress }: RestoreOptions,
): Promise<Checked> {
  const records = new Map<string, number>();
  const reach = (section: string, total: number | null) => (done: number) => {
    records.set(section, done);
    onProgress?.('checking', section, { done, total });
  };
  const { origin } = header;
  const events = cursor.recordsOf(EVENTS, reach(EVENTS, knownTotal(header)));
  const cited = await checkEvents({ file, origin }, events);
  for (const section of sections) {
    await section.check(cursor.recordsOf(section.name, reach(section.name, null)), cited);
  }
  const left = await cursor.section();
  if (left === null) return { origin, records };
  throw new RefusedError(
    refuse('restore.format-unknown', { file, found: `section ${left} out of turn` }),
  );
}

/** @returns the files that they cite */
async function checkEvents(
  { file, origin }: { readonly file: string; readonly origin: string },
  records: AsyncIterable<Buffer>,
): Promise<ReadonlySet<Sha256>> {
  const check = new ChainCheck({ origin, dense: true });
  const cited = new Set<Sha256>();
  let events = 0;
  for await (const bytes of records) {
    events += 1;
    const [fault] = check.faultsOf({ position: BigInt(events), bytes, stored: null });
    if (fault !== undefined) {
      const event = String(events);
      throw new RefusedError(refuse('restore.events-invalid', { file, event, fault }));
    }
    for (const { sha256 } of parseEnvelope(bytes).attachments) cited.add(sha256);
  }
  return cited;
}

function knownTotal({ events }: BackupHeader): number | null {
  return events === null ? null : Number(events);
}
