import {
  agencyItems,
  citationOfFile,
  groupItems,
  HOUSE_ITEMS,
  REFERENCE_BEGIN,
  ReferenceLoader,
  type LoadProgress,
  type LoadSummary,
  type ReferenceTools,
} from '@ledger/agency';
import { accepted, isRefusal, type Refusal } from '@ledger/kernel';
import { adoptDefaultPolicy } from '@ledger/scorecard';
import { readReferenceFile } from './reference-files.js';

const AGENCIES = 'agencies.csv';
const GROUPS = 'groups.csv';

/**
 * Loads what every register begins with, by command: the calendar, the terms of the house, the first scoring
 * policy, the central agencies and provinces with their mergers, and the groups. Again records nothing.
 *
 * @throws RefusedError if the files that come with the product cannot be used, or the log cannot be read
 */
export async function furnish(
  { tools }: { readonly tools: ReferenceTools },
  onProgress?: (progress: LoadProgress) => void,
): Promise<LoadSummary> {
  const agencies = agencyItems(await readReferenceFile(AGENCIES), citationOfFile(AGENCIES));
  const groups = groupItems(await readReferenceFile(GROUPS), {
    from: REFERENCE_BEGIN,
    source: citationOfFile(GROUPS),
  });
  const loader = new ReferenceLoader(tools);
  const items = [...HOUSE_ITEMS, ...accepted(agencies), ...accepted(groups)];
  return withPolicy(await adoptDefaultPolicy(tools), await loader.load(items, onProgress));
}

function withPolicy(policy: boolean | Refusal, loaded: LoadSummary): LoadSummary {
  if (isRefusal(policy)) {
    const refused = [...loaded.refused, { subject: 'scoring policy', refusal: policy }];
    return { ...loaded, refused };
  }
  return policy
    ? { ...loaded, recorded: loaded.recorded + 1 }
    : { ...loaded, alreadyThere: loaded.alreadyThere + 1 };
}
