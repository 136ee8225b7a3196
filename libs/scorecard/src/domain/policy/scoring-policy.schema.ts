import { ROLES } from '@ledger/kernel';
import { EXACT_NUMBER } from '../exact/fraction.js';
import { RATINGS, RATIOS } from './scoring-policy.js';
import type { JsonSchema, ObjectSchema } from './json-schema.js';

const NUMBER: JsonSchema = { type: 'string', pattern: EXACT_NUMBER.source };

function object(properties: ObjectSchema['properties']): ObjectSchema {
  return {
    type: 'object',
    properties,
    required: Object.keys(properties),
    additionalProperties: false,
  };
}

const named = (gate: string) => object({ gate: { const: gate } });

const GATE: JsonSchema = {
  oneOf: [
    named('all-on-time'),
    named('no-major-error'),
    named('all-completed'),
    named('nobody-disciplined'),
    object({ gate: { const: 'exceeded-share' }, atLeast: NUMBER }),
    object({ gate: { const: 'late-share' }, atMost: NUMBER }),
  ],
};

const RATING_RULE = object({
  rating: { enum: RATINGS.filter((rating) => rating !== 'not-fulfilled') },
  minimumPoints: NUMBER,
  gates: { type: 'array', items: GATE },
});

/** The form of a scoring policy: JSON Schema 2020-12. It is what adoption checks, and what is published. */
export const SCORING_POLICY_SCHEMA = object({
  membership: { const: 'due-overdue-or-completed' },
  points: object({ common: NUMBER, results: NUMBER }),
  commonAssessedBy: { type: 'array', items: { enum: ROLES }, minItems: 1 },
  weights: object(Object.fromEntries(RATIOS.map((ratio) => [ratio, NUMBER]))),
  perMajorError: NUMBER,
  perMissedInstant: NUMBER,
  objectiveCauseExempts: { type: 'boolean' },
  fewestForRating: { type: 'integer', minimum: 0, maximum: 1000 },
  ratings: { type: 'array', items: RATING_RULE, minItems: 1 },
  excellentQuota: NUMBER,
  headReview: object({
    completedBelow: NUMBER,
    monthsInPost: { type: 'integer', minimum: 0, maximum: 120 },
  }),
});
