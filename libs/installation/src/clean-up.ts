import { removeUnreferenced, type AttachmentStore, type Citations } from '@ledger/attachment';
import type { Instant } from '@ledger/kernel';
import type { Logger } from '@ledger/platform';

export interface CleanUpOptions {
  readonly attachments: AttachmentStore;
  readonly citations: Citations;
  readonly clock: () => Instant;
  readonly log: Logger;
}

const EVERY_MS = 60 * 60 * 1000;

/** Removes files that nobody cites any more, once an hour; several programs may do so at once. */
export function startCleanUp(options: CleanUpOptions): { close(): Promise<void> } {
  let running = Promise.resolve();
  const timer = setInterval(() => {
    running = running.then(() => cleanUp(options));
  }, EVERY_MS);
  return {
    close: () => {
      clearInterval(timer);
      return running;
    },
  };
}

async function cleanUp({ attachments, citations, clock, log }: CleanUpOptions): Promise<void> {
  try {
    const removed = await removeUnreferenced(attachments, citations, clock());
    if (removed > 0) log.info({ removed }, 'removed files that nothing cites');
  } catch (error) {
    log.warn({ err: error }, 'could not remove files that nothing cites; tried again in an hour');
  }
}
