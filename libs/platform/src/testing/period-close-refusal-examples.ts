import type { RefusalParams } from '@ledger/kernel';

const CLOSE = '3b2c9d7e-1f4a-5b6c-8d9e-0a1b2c3d4e5f';
const CHALLENGE = '5f8b7c1e-2d3a-5e4f-8b9c-0a1d2e3f4a5b';
const SNAPSHOT = '2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae';

/** One refusal of every code about closed periods. */
export const PERIOD_CLOSE_EXAMPLES = {
  'period-close.unknown': { close: CLOSE },
  'period-close.not-over': { period: '2025-Q2', asOf: '2025-06-01T00:00:00.000Z' },
  'period-close.looks-ahead': {
    asOf: '2025-08-01T00:00:00.000Z',
    knownAt: '2025-07-15T02:00:00.001Z',
  },
  'period-close.position-unknown': { position: '18244' },
  'period-close.already-closed': { close: CLOSE, position: '18244', snapshot: SNAPSHOT },
  'period-close.pending': { close: CLOSE, position: '18244', snapshot: SNAPSHOT },
  'period-close.not-pending': { close: CLOSE },
  'period-close.not-closed': { close: CLOSE },
  'period-close.of-own-agency': { agency: 'bkhcn' },
  'period-close.by-proposer': { close: CLOSE },
  'period-close.approves-other': { snapshot: SNAPSHOT, position: '18244' },
  'period-close.snapshot-damaged': { snapshot: SNAPSHOT },
  'period-close.event-missing': { position: '18244', leaf: SNAPSHOT },
  'period-close.words-missing': { field: 'reason' },
  'figure-challenge.unknown': { challenge: CHALLENGE },
  'figure-challenge.of-another-card': { agency: 'bkhcn' },
  'figure-challenge.figure-unknown': { figure: 'buckets.late' },
  'figure-challenge.pending': { figure: 'buckets.openOverdue', challenge: CHALLENGE },
  'figure-challenge.answered': { challenge: CHALLENGE },
  'figure-challenge.not-by-closing-body': { bodies: 'vpcp, ubkt' },
  'figure-challenge.by-involved': { challenge: CHALLENGE },
} satisfies Partial<RefusalParams>;
