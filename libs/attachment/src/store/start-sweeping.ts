import type { Instant } from '@ledger/kernel';
import type { Logger } from '@ledger/platform';
import type { Citations } from '../read/citations.port.js';
import type { AttachmentStore } from './attachment-store.js';
import { removeUnreferenced } from './remove-unreferenced.js';

const HOUR_MS = 3_600_000;

export interface SweepTools {
  readonly store: Pick<AttachmentStore, 'unneededSince' | 'remove'>;
  readonly citations: Pick<Citations, 'citedAmong'>;
  readonly clock: () => Instant;
  readonly log: Pick<Logger, 'info' | 'warn'>;
  /** Default: an hour. */
  readonly everyMs?: number;
}

export interface Sweeping {
  /** Ends it once the sweep under way is done. */
  close(): Promise<void>;
}

/** Removes unreferenced files every hour; a sweep that fails is told of and made up for by the next. */
export function startSweeping(tools: SweepTools): Sweeping {
  let underWay = Promise.resolve();
  const timer = setInterval(() => {
    underWay = underWay.then(() => sweep(tools));
  }, tools.everyMs ?? HOUR_MS);
  timer.unref();
  return {
    close: async () => {
      clearInterval(timer);
      await underWay;
    },
  };
}

async function sweep({ store, citations, clock, log }: SweepTools): Promise<void> {
  try {
    const removed = await removeUnreferenced(store, citations, clock());
    if (removed > 0) log.info({ removed }, 'files that nothing cites were removed');
  } catch (error) {
    log.warn({ err: error }, 'files that nothing cites could not be removed');
  }
}
