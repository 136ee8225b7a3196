import { agencyStream } from '@ledger/agency';
import type { RecordedEvent } from '@ledger/event-log';
import { agencyOf } from '../domain/close/close-scope.js';
import type { CloseProposal } from '../domain/close/period-close.js';
import { assessmentStream } from '../domain/streams.js';

/** What of an agency a card rests on beside its obligations: who headed it, and what it merged into. */
const AGENCY_FACTS: readonly string[] = [
  'agency.head-appointed',
  'agency.head-term-ended',
  'agency.merged',
  'agency.merger-called-off',
  'agency.dissolved',
];

/** The streams beside those of tasks that a closed card rests on. */
export function streamsBeside(proposal: CloseProposal): readonly string[] {
  const { scope, covers, period } = proposal;
  if (covers.by === 'document') return [];
  const own = agencyOf(scope);
  const assessed = own === null ? covers.keys : [own];
  return [
    ...assessed.map((agency) => assessmentStream(agency, period)),
    ...covers.keys.map(agencyStream),
  ];
}

/** Whether an event on one of these streams bears on the card as of T: common points do whenever they are assessed. */
export function bearsOn({ asOf }: CloseProposal, { envelope }: RecordedEvent): boolean {
  const { type, effectiveAt } = envelope;
  if (type === 'scorecard.common-points-assessed') return true;
  return AGENCY_FACTS.includes(type) && effectiveAt < asOf;
}
