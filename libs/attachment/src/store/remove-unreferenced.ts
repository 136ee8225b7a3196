import { instantAfter, type Instant } from '@ledger/kernel';
import type { Citations } from '../read/citations.port.js';
import type { AttachmentStore } from './attachment-store.js';

const KEPT_UNCITED_MS = 7 * 24 * 60 * 60 * 1000;
const PAGE = 500;

/**
 * Removes files that nothing cites seven days after they were last uploaded or asked for. A file that a decision is
 * about to cite was asked for by it, so it cannot be among them.
 *
 * @returns how many were removed
 * @throws RefusedError as the citations do; what was removed by then is removed
 */
export async function removeUnreferenced(
  store: Pick<AttachmentStore, 'unneededSince' | 'remove'>,
  citations: Pick<Citations, 'citedAmong'>,
  now: Instant,
): Promise<number> {
  const since = instantAfter(now, -KEPT_UNCITED_MS);
  let removed = 0;
  for (let after = ''; ;) {
    const files = await store.unneededSince(since, after, PAGE);
    const cited = await citations.citedAmong(files);
    const unreferenced = files.filter((sha256) => !cited.has(sha256));
    removed += await store.remove(unreferenced, since);
    if (files.length < PAGE) return removed;
    after = files.at(-1) ?? after;
  }
}
