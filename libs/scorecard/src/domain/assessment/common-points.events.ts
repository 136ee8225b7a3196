import { defineEvents } from '@ledger/kernel';
import type { ExactNumber } from '../policy/scoring-policy.js';

/** Somebody whom the policy names assessed the common criteria for an agency and a period; the last one counts. */
export type CommonPointsAssessed = {
  readonly type: 'scorecard.common-points-assessed';
  readonly payload: {
    readonly agency: string;
    /** As the period is named, such as `2025-Q2`. */
    readonly period: string;
    /** The scoring policy that it was assessed under. */
    readonly policy: string;
    /** From 0 to the most that the policy gives. */
    readonly points: ExactNumber;
    readonly grounds: string;
  };
};

export const ASSESSMENT_EVENTS = defineEvents<CommonPointsAssessed>({
  'scorecard.common-points-assessed': {
    version: 1,
    example: {
      agency: 'bkhcn',
      period: '2025-Q2',
      policy: 'qd-366-2025',
      points: '27.5',
      grounds: 'Chấp hành tốt kỷ luật, kỷ cương; còn chậm đổi mới lề lối làm việc',
    },
  },
});
