import { defineEvents, type Citation, type LocalDate } from '@ledger/kernel';
import { DEFAULT_SCORING_POLICY } from './default-policy.seed.js';
import type { ScoringPolicy } from './scoring-policy.js';

/** A body adopted a policy, which holds from a day on until the next one does. */
export type ScoringPolicyAdopted = {
  readonly type: 'scorecard.policy-adopted';
  readonly payload: {
    /** Names it for good; scorecards carry it. */
    readonly policy: string;
    readonly from: LocalDate;
    /** How results become points and a proposed rating. */
    readonly rules: ScoringPolicy;
    readonly source: Citation;
  };
};

export const SCORING_POLICY_EVENTS = defineEvents<ScoringPolicyAdopted>({
  'scorecard.policy-adopted': {
    version: 1,
    example: {
      policy: 'qd-366-2025',
      from: '2025-01-01',
      rules: DEFAULT_SCORING_POLICY,
      source: {
        title: 'Quy định về kiểm điểm, đánh giá, xếp loại chất lượng',
        number: '366-QĐ/TW',
        date: '2025-08-30',
        issuer: 'Ban Chấp hành Trung ương',
      },
    },
  },
});
