import {
  DATE,
  Example,
  Field,
  ID,
  NestedField,
  oneOf,
  OptionalField,
  wholeNumber,
} from '@ledger/platform';
import { HOUSE_TERMS } from '../domain/terms/house-terms.seed.js';
import { SourceDto, EXAMPLE_SOURCE } from './citation.dto.js';

const RULES = ['next-working-day', 'same-day'] as const;

/** Longest term in working days, months or calendar days that anybody means. */
const WORKING_DAYS = wholeNumber(1, 366);
const MONTHS = wholeNumber(1, 120);
const DAYS = wholeNumber(0, 366);

/** Terms within which somebody has to answer, in working days. */
export class AnswerTermsDto {
  @Field(WORKING_DAYS)
  readonly acknowledge!: number;

  @Field(WORKING_DAYS)
  readonly resolveDispute!: number;

  @Field(WORKING_DAYS)
  readonly accept!: number;

  @Field(WORKING_DAYS)
  readonly answerExtension!: number;

  @Field(WORKING_DAYS)
  readonly answerAsCoordinator!: number;

  @Field(WORKING_DAYS)
  readonly explain!: number;

  @Field(WORKING_DAYS)
  readonly confirmAsJointLead!: number;
}

/** The clocks and limits of the house; adopted as a whole. */
export class TermsDto {
  @NestedField(() => AnswerTermsDto)
  readonly workingDays!: AnswerTermsDto;

  @Field(MONTHS)
  readonly reportEveryMonths!: number;

  @Field(MONTHS)
  readonly silentAfterMonths!: number;

  @Field(DAYS, 'In calendar days.')
  readonly dueSoonDays!: number;

  @Field(DAYS, 'In working days.')
  readonly signingLeadDays!: number;

  @Field(wholeNumber(0, 100))
  readonly maximumExtensions!: number;

  @Field(oneOf(RULES), 'What becomes of a last day that is no working day.')
  readonly nonWorkingDayRule!: (typeof RULES)[number];

  @OptionalField(ID, 'The agency that confirms objective causes; the assigning body if left out.')
  readonly objectiveCauseConfirmedBy?: string | null;

  @Field(wholeNumber(0, 120))
  readonly separationMonths!: number;
}

@Example<AdoptTermsDto>({
  from: '2030-01-01',
  terms: { ...HOUSE_TERMS, maximumExtensions: 1, objectiveCauseConfirmedBy: 'vpcp' },
  source: EXAMPLE_SOURCE,
})
export class AdoptTermsDto {
  @Field(DATE)
  readonly from!: string;

  @NestedField(() => TermsDto)
  readonly terms!: TermsDto;

  @NestedField(() => SourceDto)
  readonly source!: SourceDto;
}
