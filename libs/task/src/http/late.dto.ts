import { DATE_OR_INSTANT, Field, ID, OptionalNestedField } from '@ledger/platform';

/** When a step really happened, and what shows it. Only the assigning body or an importer enters a step late. */
export class LateDto {
  @Field(DATE_OR_INSTANT, 'A date means its last moment in Asia/Ho_Chi_Minh.')
  readonly effectiveAt!: string;

  @Field(ID, 'The registered document that shows it.')
  readonly document!: string;
}

/** What every step may carry. */
export class StepDto {
  @OptionalNestedField(() => LateDto)
  readonly late?: LateDto | null;
}
