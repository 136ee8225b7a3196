import {
  agencyItems,
  groupItems,
  HOUSE_ITEMS,
  REFERENCE_BEGIN,
  ReferenceLoader,
  type LoadProgress,
  type LoadSummary,
  type ReferenceItem,
} from '@ledger/agency';
import { isRefusal, RefusedError, type Refusal } from '@ledger/kernel';
import type { House } from './house.js';
import { readReferenceFile } from './reference-files.js';

/**
 * Loads what every register begins with, by command: the calendar, the terms of the house, the central agencies and
 * provinces with their mergers, and the groups. Again records nothing.
 *
 * @throws RefusedError if the files that come with the product cannot be used, or the log cannot be read
 */
export async function furnish(
  { tools }: House,
  onProgress?: (progress: LoadProgress) => void,
): Promise<LoadSummary> {
  const source = { title: 'agencies.csv, groups.csv', number: null, date: null, issuer: null };
  const agencies = agencyItems(await readReferenceFile('agencies.csv'), source);
  const groups = groupItems(await readReferenceFile('groups.csv'), {
    from: REFERENCE_BEGIN,
    source,
  });
  const items = [...HOUSE_ITEMS, ...taken(agencies), ...taken(groups)];
  return new ReferenceLoader(tools).load(items, onProgress);
}

function taken(items: readonly ReferenceItem[] | Refusal): readonly ReferenceItem[] {
  if (isRefusal(items)) throw new RefusedError(items);
  return items;
}
