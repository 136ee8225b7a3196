import { Field, ID, OptionalField, text } from '@ledger/platform';
import { StepDto } from './late.dto.js';

export class ConfirmJointClaimDto extends StepDto {
  @Field(ID)
  readonly claim!: string;

  @OptionalField(ID, "The lead that answers. Default: the caller's agency.")
  readonly lead?: string | null;
}

export class DissentFromJointClaimDto extends ConfirmJointClaimDto {
  @Field(text())
  readonly grounds!: string;
}
