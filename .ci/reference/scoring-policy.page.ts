import { SCORING_POLICY_SCHEMA } from '@ledger/scorecard';

const ABOUT = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Scoring policy',
  description:
    'How results become points and a proposed rating. Adoption checks besides that points come to 100 and weights to 1, and that ratings go from best to worst.',
};

export function renderScoringPolicySchema(): string {
  return `${JSON.stringify({ ...ABOUT, ...SCORING_POLICY_SCHEMA }, null, 2)}\n`;
}
