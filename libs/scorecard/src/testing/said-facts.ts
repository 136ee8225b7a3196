import { exactNumber } from '../domain/exact/fraction.js';
import { DEFAULT_SCORING_POLICY } from '../domain/policy/default-policy.seed.js';
import type { AskedFacts } from '../read/scorecard-reader.js';
import { SOURCE } from './people.js';

interface Said {
  readonly predecessors: readonly string[];
  /** Whether a confirmed objective cause lets a miss count for nothing. */
  readonly exempts: boolean;
}

/** What cards need beside obligations, as a test says it, whoever is asked about. */
export function saidFacts({ predecessors, exempts }: Said): AskedFacts {
  const rules = { ...DEFAULT_SCORING_POLICY, objectiveCauseExempts: exempts };
  const policy = { policy: 'said', from: '2025-01-01', rules, source: SOURCE };
  return {
    agencyFault: () => Promise.resolve(null),
    policy: () => Promise.resolve(policy),
    predecessorsOf: () => Promise.resolve(predecessors),
    tiersOf: (agencies) =>
      Promise.resolve(new Map(agencies.map((agency) => [agency, `tier of ${agency}`]))),
    assessed: () =>
      Promise.resolve({
        common: exactNumber('27.5'),
        disciplined: null,
        tenure: { head: 'known', person: 'p-1', beganOn: '2024-01-01' },
      }),
  };
}
