import { Example, Field, ID, OptionalField, text } from '@ledger/platform';
import { YOUR_OWN } from './examples.js';
import { StepDto } from './late.dto.js';

@Example<ConfirmJointClaimDto>({ claim: YOUR_OWN.claim })
export class ConfirmJointClaimDto extends StepDto {
  @Field(ID)
  readonly claim!: string;

  @OptionalField(ID, "The lead that answers. Default: the caller's agency.")
  readonly lead?: string | null;
}

@Example<DissentFromJointClaimDto>({
  claim: YOUR_OWN.claim,
  grounds: 'Phần việc của Bộ chưa được tiếp thu',
})
export class DissentFromJointClaimDto extends ConfirmJointClaimDto {
  @Field(text())
  readonly grounds!: string;
}
