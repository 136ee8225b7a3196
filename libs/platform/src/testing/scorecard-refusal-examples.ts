import type { RefusalParams } from '@ledger/kernel';

/** One refusal of every code of the scorecard room. */
export const SCORECARD_EXAMPLES = {
  'scoring-policy.malformed': { field: 'rules.weights.quality' },
  'scoring-policy.sum-wrong': { field: 'rules.weights', sum: '0.9900', expected: '1' },
  'scoring-policy.ratings-unordered': { rating: 'excellent' },
  'scoring-policy.name-taken': { policy: 'qd-366-2025' },
  'scoring-policy.overlapping': {
    policy: 'qd-366-2025',
    from: '2025-01-01',
    recorded: '2025-06-01',
  },
  'scoring-policy.back-dated': { from: '2025-01-01', today: '2025-06-01' },
  'scoring-policy.none-in-force': { date: '2024-12-31' },
  'scoring-policy.unknown': { policy: 'qd-366-2025' },
  'assessment.points-invalid': { points: '31', most: '30' },
  'assessment.grounds-missing': {},
  'assessment.of-own-agency': { agency: 'bkhcn' },
  'scorecard.period-unreadable': { words: '2025-Q5' },
  'scorecard.period-not-begun': { period: '2026', asOf: '2025-06-01T00:00:00.000Z' },
  'scorecard.nothing-recorded': { knownAt: '2024-12-31T17:00:00.000Z' },
  'scorecard.point-contradictory': { given: ['position', 'knownAt'] },
  'scorecard.figure-unknown': { figure: 'buckets.unheard-of' },
  'scorecard.series-unclear': { points: 0, most: 36 },
  'scorecard.peer-group-unknown': { peerGroup: 'everybody' },
  'programme.unknown': { programme: 'p-1' },
  'programme.malformed': { field: 'documents' },
  'programme.document-unknown': { document: 'nq-99' },
} satisfies Partial<RefusalParams>;
