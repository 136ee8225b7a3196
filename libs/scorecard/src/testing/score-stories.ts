import { ACCEPT, begun, claimOn, passedOn, PEOPLE, preparedAndSigned } from '@ledger/task/testing';
import { DEFAULT_SCORING_POLICY } from '../domain/policy/default-policy.seed.js';

export const ADOPTION = {
  policy: 'qd-366',
  from: '2025-01-01',
  rules: DEFAULT_SCORING_POLICY,
  source: { title: 'Quy định 366-QĐ/TW', number: '366-QĐ/TW' },
};

/** Task 1 completed on time in June; task 2 passed on by the merger of 1 March and overdue since July. */
export const STORIES = [
  preparedAndSigned(begun().on('2025-06-20'), 'c1', claimOn('2025-06-19'))
    .on('2025-06-25')
    .by(PEOPLE.verifier, ACCEPT),
  passedOn('task-2'),
];
