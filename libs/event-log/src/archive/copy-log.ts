import { refuse, RefusedError } from '@ledger/kernel';
import type { Progress } from '@ledger/platform';
import type { EventLog, LogIdentity, LogIngest, Position } from '../event-log.port.js';
import type { LogInspection, RawEvent } from '../log-inspection.port.js';
import { addMissing } from './add-missing.js';
import { ChainCheck } from './chain-check.js';
import { HeldEvents } from './held-events.js';
import { pagesUpTo } from './pages-up-to.js';

export type CopyStage = 'checking' | 'copying' | 'verifying';

/** One log and another that is to hold the same events. */
export interface CopyPair {
  readonly source: EventLog & LogInspection;
  readonly target: EventLog & LogIngest & LogInspection;
}

/** Who the copy is: the origin of the source, and a log id of its own. */
export interface CopiedLog extends LogIdentity {
  /** Events that the source held when the copying began; all of them are in the copy. */
  readonly events: number;
  /** Those that the copy did not hold before. */
  readonly added: number;
  /** Position of the last event of the copy. */
  readonly head: Position;
}

/**
 * Puts the events of one log into another of any kind: the same bytes and so the same hashes, in the same order, at
 * positions of its own. The other log is empty, or holds a beginning of the same events, as a copying that was broken
 * off leaves it. The source is read three times: to check that it is sound, so that nothing is written from one that is
 * not; to copy it; and to compare what the copy then holds. What is appended to the source meanwhile stays out.
 *
 * @throws RefusedError `copy.source-damaged`, `copy.unsound`, `copy.incomplete`, `restore.not-empty`, `restore.events-differ`,
 *   `log.unavailable`
 */
export async function copyLog(
  { source, target }: CopyPair,
  onProgress: (stage: CopyStage, progress: Progress) => void = () => undefined,
): Promise<CopiedLog> {
  const { origin } = await source.identity();
  const work = { source, target, origin, head: await source.head() };
  const total = source.dense ? Number(work.head) : null;
  const events = await check(work, (done) => {
    onProgress('checking', { done, total });
  });
  await target.adopt(origin);
  const added = await addMissing(target, blocksOf(work), (done) => {
    onProgress('copying', { done, total: events });
  });
  await verify(work, (done) => {
    onProgress('verifying', { done, total: events });
  });
  return { ...(await target.identity()), events, added, head: await target.head() };
}

interface Copying extends CopyPair {
  readonly origin: string;
  /** Of the source, when the copying began. */
  readonly head: Position;
}

type Reached = (done: number) => void;

/** Returns how many events are to be copied. */
async function check({ source, origin, head }: Copying, reached: Reached): Promise<number> {
  const chain = new ChainCheck({ origin, dense: source.dense });
  let events = 0;
  for await (const page of pagesUpTo(source, head)) {
    for (const event of page) demandSound('copy.source-damaged', event, chain);
    events += page.length;
    reached(events);
  }
  return events;
}

async function* blocksOf({ source, head }: Copying): AsyncGenerator<readonly Buffer[]> {
  for await (const page of pagesUpTo(source, head)) {
    yield page.map(({ bytes }) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  }
}

/** Reads the copy back: the same bytes, in the same order, and what the store keeps beside them fits. */
async function verify(copying: Copying, reached: Reached): Promise<void> {
  const { target, origin } = copying;
  const chain = new ChainCheck({ origin, dense: target.dense });
  const copied = new HeldEvents(target, (event) => {
    demandSound('copy.unsound', event, chain);
  });
  let done = 0;
  try {
    for await (const block of blocksOf(copying)) {
      const missing = await copied.withoutHeld(block);
      done += block.length - missing.length;
      if (missing.length > 0) throw new RefusedError(refuse('copy.incomplete', { events: done }));
      reached(done);
    }
  } finally {
    await copied.close();
  }
}

function demandSound(
  refused: 'copy.source-damaged' | 'copy.unsound',
  event: RawEvent,
  chain: ChainCheck,
): void {
  const [fault] = chain.faultsOf(event);
  if (fault === undefined) return;
  throw new RefusedError(refuse(refused, { position: String(event.position), fault }));
}
