import type { ReadingRight } from '@ledger/access';
import { agencyOf, type CloseScope } from '../domain/close/close-scope.js';
import type { KnownClose } from '../read/close-room.js';
import { CARD_RIGHT } from './card-admission.js';

/** The agency that a close is about; none for what only those read who watch over all agencies. */
export function agenciesOf(scope: CloseScope): readonly string[] {
  const agency = agencyOf(scope);
  return agency === null ? [] : [agency];
}

/** Who may read the record of a close, which holds no figures. */
export const CLOSE_RIGHT: ReadingRight = {
  roles: CARD_RIGHT.roles,
  of: `${CARD_RIGHT.of}; as JSON also by those who dispute a figure of it`,
};

/** The agencies that dispute a figure of a close: they read its record, and so what they were answered. */
export function disputingAgencies({ state }: KnownClose): readonly string[] {
  if (state.phase !== 'closed') return [];
  return state.challenges.flatMap(({ by }) => (by.kind === 'person' ? [by.agency] : []));
}
