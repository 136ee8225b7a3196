import {
  canonicalJson,
  isRefusal,
  localDate,
  refuse,
  refuseWithoutRole,
  type Basis,
  type Citation,
  type CommandContext,
  type Decider,
  type Decision,
  type LocalDate,
  type Refusal,
} from '@ledger/kernel';
import { presentOn } from '../agency/agency-presence.js';
import type { Agency } from '../agency/agency.js';
import { contentOf } from '../content-of.js';
import { effectiveFrom } from '../effective.js';
import { refuseMalformed, type Field } from '../field.js';
import type { Known } from '../known.js';
import type { Terms, TermsAdopted } from './terms.events.js';
import { evolveTerms, type TermsHistory } from './terms.js';

/**
 * Adopts a whole set of terms from a day on. Only the first may begin in the past, where it changes nothing that was
 * ever counted: no set was in force. The set that begins on that day already decides nothing.
 */
export type AdoptTerms = {
  readonly type: 'AdoptTerms';
  readonly from: LocalDate;
  readonly terms: Terms;
  readonly source: Citation;
};

export type TermsDecisionFacts = {
  /** The agency that confirms objective causes, where the terms name one. */
  readonly agencies: readonly Known<Agency>[];
};

type Context = CommandContext<TermsDecisionFacts>;

export const termsDecider: Decider<TermsHistory, AdoptTerms, TermsAdopted, TermsDecisionFacts> = {
  initial: [],
  evolve: evolveTerms,
  decide(command, state, context) {
    const { from, terms } = command;
    const refused =
      refuseWithoutRole(context.actor, 'administrator') ??
      refuseMalformed(['from', from, 'date'], ...fieldsOf(terms));
    if (refused !== null) return refused;
    const last = state.at(-1);
    if (last === undefined) return adopt(command, context);
    if (last.from === from && canonicalJson(last.terms) === canonicalJson(terms)) return [];
    if (from <= last.from) return refuse('terms.overlapping', { from, recorded: last.from });
    const today = localDate(context.now);
    return from < today ? refuse('terms.back-dated', { from, today }) : adopt(command, context);
  },
};

function adopt(command: AdoptTerms, { now, facts }: Context): Decision<TermsAdopted> {
  const payload = contentOf(command);
  const basis = basisOf(payload, facts.agencies);
  if (isRefusal(basis)) return basis;
  const effective = effectiveFrom(payload.from, now);
  return [{ type: 'agency.terms-adopted', payload, ...effective, basis }];
}

function basisOf(
  { from, terms }: Omit<AdoptTerms, 'type'>,
  agencies: readonly Known<Agency>[],
): readonly Basis[] | Refusal {
  const authority = terms.objectiveCauseConfirmedBy;
  if (authority.by === 'assigning-body') return [];
  const known = presentOn(agencies, authority.agency, from);
  return isRefusal(known) ? known : [known.basis];
}

function fieldsOf(terms: Terms): readonly Field[] {
  return [
    ...Object.entries(terms.workingDays).map(([name, days]): Field => [
      `terms.workingDays.${name}`,
      days,
      'term',
    ]),
    ['terms.reportEveryMonths', terms.reportEveryMonths, 'term'],
    ['terms.silentAfterMonths', terms.silentAfterMonths, 'term'],
    ['terms.dueSoonDays', terms.dueSoonDays, 'count'],
    ['terms.signingLeadDays', terms.signingLeadDays, 'count'],
    ['terms.maximumExtensions', terms.maximumExtensions, 'count'],
    ['terms.nonWorkingDayRule', terms.nonWorkingDayRule, 'non-working-day-rule'],
    ['terms.separationMonths', terms.separationMonths, 'count'],
  ];
}
