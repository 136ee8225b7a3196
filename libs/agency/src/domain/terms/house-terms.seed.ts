import type { Terms } from './terms.events.js';

/**
 * The clocks and limits of domain.md §4, for a new ledger to begin with. Moving a last day that is no working day to the
 * next one is Civil Code 2015 art. 148; the rest is our design, for the body that adopts it to change.
 */
export const HOUSE_TERMS: Terms = {
  workingDays: {
    acknowledge: 3,
    resolveDispute: 5,
    accept: 10,
    answerExtension: 5,
    answerAsCoordinator: 7,
    explain: 10,
    confirmAsJointLead: 7,
  },
  reportEveryMonths: 1,
  silentAfterMonths: 3,
  dueSoonDays: 15,
  signingLeadDays: 0,
  maximumExtensions: 2,
  nonWorkingDayRule: 'next-working-day',
  objectiveCauseConfirmedBy: { by: 'assigning-body' },
  separationMonths: 24,
};
