import type { ScoringPolicy } from './scoring-policy.js';

/**
 * The policy of domain.md §5, for a body to adopt or change. 30 + 70 points and the periods: Regulation 366-QĐ/TW of 30
 * August 2025; ratings of collectives and the exemption for objective causes: Decree 335/2025; the head's answer below 70 %
 * and within a year in post: Regulation 377-QĐ/TW of 8 October 2025. Points per miss and error, and the quota, are our
 * design.
 */
export const DEFAULT_SCORING_POLICY: ScoringPolicy = {
  membership: 'due-overdue-or-completed',
  points: { common: '30', results: '70' },
  commonAssessedBy: ['council', 'monitor'],
  weights: { quantity: '1/3', quality: '1/3', progress: '1/3' },
  perMajorError: '0.25',
  perMissedInstant: '0.25',
  objectiveCauseExempts: true,
  fewestForRating: 5,
  ratings: [
    {
      rating: 'excellent',
      minimumPoints: '90',
      gates: [
        { gate: 'all-on-time' },
        { gate: 'no-major-error' },
        { gate: 'exceeded-share', atLeast: '0.3' },
        { gate: 'nobody-disciplined' },
      ],
    },
    {
      rating: 'good',
      minimumPoints: '70',
      gates: [{ gate: 'all-on-time' }, { gate: 'no-major-error' }],
    },
    {
      rating: 'fulfilled',
      minimumPoints: '50',
      gates: [{ gate: 'all-completed' }, { gate: 'late-share', atMost: '0.2' }],
    },
  ],
  excellentQuota: '0.2',
  headReview: { completedBelow: '0.7', monthsInPost: 12 },
};
