import { SourceDto } from '@ledger/agency';
import {
  DATE,
  DATE_OR_INSTANT,
  Example,
  Field,
  ID,
  NestedField,
  OptionalField,
  text,
  type FieldRule,
} from '@ledger/platform';
import type { SchemaObject } from '@nestjs/swagger';
import { DEFAULT_SCORING_POLICY } from '../domain/policy/default-policy.seed.js';
import { SCORING_POLICY_SCHEMA } from '../domain/policy/scoring-policy.schema.js';
import type { ScoringPolicy } from '../domain/policy/scoring-policy.js';

/** An object; which place of it is not as the schema has it, adoption says. */
const RULES: FieldRule = {
  accepts: (value) => typeof value === 'object' && value !== null,
  must: { vi: 'là một chính sách chấm điểm', en: 'be a scoring policy' },
  schema: SCORING_POLICY_SCHEMA as unknown as SchemaObject,
};

@Example<AdoptScoringPolicyDto>({
  policy: 'qd-366-2026',
  from: '2026-07-01',
  rules: DEFAULT_SCORING_POLICY,
  source: {
    title: 'Quy định về kiểm điểm, đánh giá, xếp loại chất lượng',
    number: '366-QĐ/TW',
    date: '2025-08-30',
    issuer: 'Ban Chấp hành Trung ương',
  },
})
export class AdoptScoringPolicyDto {
  @Field(ID, 'Names the policy for good; scorecards carry it.')
  readonly policy!: string;

  @Field(DATE)
  readonly from!: string;

  @Field(RULES)
  readonly rules!: ScoringPolicy;

  @NestedField(() => SourceDto)
  readonly source!: SourceDto;
}

/** Rules to be tried on what happened, compared with the policy in force. */
@Example<TryScoringPolicyDto>({
  rules: DEFAULT_SCORING_POLICY,
  peerGroup: 'ministries',
  period: '2025',
})
export class TryScoringPolicyDto {
  @Field(RULES)
  readonly rules!: ScoringPolicy;

  @Field(ID, 'ministries, provinces or communes-of-ID.')
  readonly peerGroup!: string;

  @Field(text(30), 'A month, quarter, half-year, year or range, such as 2025-Q2.')
  readonly period!: string;

  @OptionalField(DATE_OR_INSTANT, 'What held before its end.')
  readonly asOf?: string;

  @OptionalField(DATE_OR_INSTANT, 'What was recorded before its end.')
  readonly knownAt?: string;
}
