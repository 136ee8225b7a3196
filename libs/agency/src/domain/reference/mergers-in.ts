import { isRefusal, type Citation, type Refusal } from '@ledger/kernel';
import { refuseMalformed } from '../field.js';
import type { DecideMerger } from '../merger/merger.commands.js';
import type { AgencyRow } from './agency-row.js';

/**
 * The mergers that the rows of the agencies' file tell of: one for each day and successor, with an id made of both, so
 * that the same rows always give the same mergers. To be decided once all their agencies are registered.
 */
export function mergersIn(
  rows: readonly AgencyRow[],
  source: Citation,
): readonly DecideMerger[] | Refusal {
  const mergers = new Map<string, DecideMerger>();
  for (const row of rows) {
    const ending = endingOf(row);
    if (ending === null) continue;
    if (isRefusal(ending)) return ending;
    const { day, successor } = ending;
    const merger = `${day}-${successor}`;
    const predecessors = [...(mergers.get(merger)?.predecessors ?? []), row.id];
    mergers.set(merger, {
      type: 'DecideMerger',
      merger,
      predecessors,
      successor,
      day,
      exceptions: [],
      source,
    });
  }
  return [...mergers.values()];
}

/** An end without a successor, or a successor without an end, is half a fact. */
function endingOf({ valid_to: day, successor }: AgencyRow) {
  if (day === '' && successor === '') return null;
  return (
    refuseMalformed(['valid_to', day, 'date'], ['successor', successor, 'agency-id']) ?? {
      day,
      successor,
    }
  );
}
