import type { Caller, ReadingRight } from '@ledger/access';
import { CONTENT_ROLES, RefusedError } from '@ledger/kernel';
import type { ScorecardReaders } from './scorecard-readers.js';

/** Who may read cards: the same whatever of them is told. */
export const CARD_RIGHT: ReadingRight = {
  roles: CONTENT_ROLES,
  of: 'every agency by those who watch over all of them; of their own agency by everybody else',
};

/** @throws RefusedError unless the caller watches over all agencies, or it is about their own */
export function admitTo(
  readers: ScorecardReaders,
  { actor }: Caller,
  ...about: readonly string[]
): void {
  const refusal = readers.refuseList(actor, about);
  if (refusal !== null) throw new RefusedError(refusal);
}
