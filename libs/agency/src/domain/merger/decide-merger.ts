import { canonicalJson, type CommandContext, type Decision } from '@ledger/kernel';
import { contentOf } from '../content-of.js';
import { earlierOf, effectiveFrom } from '../effective.js';
import { refuseAgencies } from './check-agencies.js';
import { refuseTerms } from './check-terms.js';
import {
  agenciesNamedBy,
  type DecideMerger,
  type MergerCommand,
  type MergerDecisionFacts,
  type WithdrawMerger,
} from './merger.commands.js';
import type { MergerEvent, MergerTerms } from './merger.events.js';

type Context = CommandContext<MergerDecisionFacts>;

type WithTerms = Exclude<MergerCommand, WithdrawMerger>;

export function decideMerger(command: DecideMerger, context: Context): Decision<MergerEvent> {
  const payload = contentOf(command);
  const refused = refuseImpossible(payload, context);
  if (refused !== null) return refused;
  const effective = effectiveFrom(payload.day, context.now);
  const basis = basisOf(payload, context);
  return [{ type: 'agency.merger-decided', payload, ...effective, basis }];
}

/** Takes effect on the earlier of the old day and the new one, so that as of any day the last word counts. */
export function correctMerger(
  command: WithTerms,
  before: MergerTerms,
  context: Context,
): Decision<MergerEvent> {
  const content = contentOf(command);
  const refused = refuseImpossible(content, context);
  if (refused !== null) return refused;
  const released = before.predecessors.filter((id) => !content.predecessors.includes(id));
  const payload = { ...content, released };
  const effective = effectiveFrom(earlierOf(before.day, payload.day), context.now);
  const basis = basisOf(payload, context);
  return [{ type: 'agency.merger-corrected', payload, ...effective, basis }];
}

export function withdrawMerger(
  command: WithdrawMerger,
  { day, predecessors }: MergerTerms,
  { now }: Context,
): Decision<MergerEvent> {
  const payload = { ...contentOf(command), released: predecessors };
  return [{ type: 'agency.merger-withdrawn', payload, ...effectiveFrom(day, now) }];
}

const COMPARED = ['predecessors', 'successor', 'day', 'exceptions', 'source'] as const;

/** The first term in which the two differ; null if they are the same merger. */
export function firstDifference(given: MergerTerms, recorded: MergerTerms): string | null {
  const differs = (field: (typeof COMPARED)[number]) =>
    canonicalJson(given[field]) !== canonicalJson(recorded[field]);
  return COMPARED.find(differs) ?? null;
}

function refuseImpossible(terms: MergerTerms & { readonly merger: string }, { facts }: Context) {
  const { merger } = terms;
  return refuseTerms(terms) ?? refuseAgencies({ merger, terms, agencies: facts.agencies });
}

function basisOf(terms: MergerTerms, { facts }: Context) {
  const { predecessors, successors } = agenciesNamedBy(terms);
  const named = new Set([...predecessors, ...successors]);
  return facts.agencies.filter(({ state }) => named.has(state.id)).map(({ basis }) => basis);
}
