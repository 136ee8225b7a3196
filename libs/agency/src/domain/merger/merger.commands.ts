import type { Citation } from '@ledger/kernel';
import type { Agency } from '../agency/agency.js';
import type { Known } from '../known.js';
import type { MergerTerms } from './merger.events.js';

/** Decides a merger, also one whose day is past. The same terms again decide nothing. */
export type DecideMerger = MergerTerms & {
  readonly type: 'DecideMerger';
  readonly merger: string;
};

/** Puts a merger in other terms, before its day. The same terms again decide nothing. */
export type CorrectMerger = MergerTerms & {
  readonly type: 'CorrectMerger';
  readonly merger: string;
};

/** Takes a merger back, before its day. */
export type WithdrawMerger = {
  readonly type: 'WithdrawMerger';
  readonly merger: string;
  readonly source: Citation;
};

export type MergerCommand = DecideMerger | CorrectMerger | WithdrawMerger;

export type MergerDecisionFacts = {
  /**
   * Every agency that the command names; those that come after its successors, and after those, by the ends recorded;
   * and every agency whose recorded end names one of the predecessors as its successor.
   */
  readonly agencies: readonly Known<Agency>[];
};

/** The agencies that a merger names, each once. */
export function agenciesNamedBy({ predecessors, successor, exceptions }: MergerTerms) {
  const successors = [successor, ...exceptions.map((exception) => exception.successor)];
  return { predecessors, successors: [...new Set(successors)] };
}
