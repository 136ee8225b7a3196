import {
  DATE,
  DEADLINE,
  Example,
  Field,
  ID,
  ListField,
  NestedList,
  oneOf,
  OptionalField,
  OptionalNestedField,
  OptionalNestedList,
  SHA256,
  text,
  wholeNumber,
} from '@ledger/platform';
import {
  CAUSE_CLASSES,
  EVIDENCE_KINDS,
  ISSUERS,
  OBSTACLE_CLASSES,
  type CauseClass,
  type EvidenceKind,
  type Issuer,
  type ObstacleClass,
} from '../domain/vocabulary.js';
import { CLAIM, SUBMISSION, YOUR_OWN } from './examples.js';
import { StepDto } from './late.dto.js';

const MOST_PARTS = 100;
const LARGEST_FILE = 52_428_800;

export class ObstacleDto {
  @Field(oneOf(OBSTACLE_CLASSES), 'Which of the seven core bottlenecks it is.')
  readonly class!: ObstacleClass;

  @Field(text(2000), 'The root cause.')
  readonly cause!: string;

  @Field(text(2000), 'What is proposed.')
  readonly proposal!: string;
}

@Example<ReportProgressDto>({
  summary: 'Đã lấy ý kiến các bộ',
  percent: 60,
  obstacles: [
    {
      class: 'data',
      cause: 'Thiếu số liệu thống kê',
      proposal: 'Dùng chung cơ sở dữ liệu quốc gia',
    },
  ],
})
export class ReportProgressDto extends StepDto {
  @Field(text())
  readonly summary!: string;

  @OptionalField(wholeNumber(0, 100))
  readonly percent?: number | null;

  @OptionalNestedList(() => ObstacleDto, { most: 20 })
  readonly obstacles?: ObstacleDto[] | null;
}

export class StoredFileDto {
  @Field(SHA256)
  readonly sha256!: string;

  @Field(wholeNumber(0, LARGEST_FILE), 'In bytes.')
  readonly size!: number;

  @Field(text(100), 'Media type.')
  readonly type!: string;
}

/** One paper for one item of evidence: a stored file or, where it is classified, who keeps it. */
export class EvidenceAnswerDto {
  @Field(ID)
  readonly item!: string;

  @Field(oneOf(EVIDENCE_KINDS))
  readonly kind!: EvidenceKind;

  @Field(oneOf(ISSUERS))
  readonly issuer!: Issuer;

  @Field(text(100))
  readonly number!: string;

  @Field(DATE)
  readonly date!: string;

  @Field(text(500))
  readonly reference!: string;

  @OptionalNestedField(() => StoredFileDto)
  readonly file?: StoredFileDto | null;

  @OptionalField(text(200))
  readonly custodian?: string | null;
}

@Example<ClaimCompletionDto>(CLAIM)
export class ClaimCompletionDto extends StepDto {
  @Field(text())
  readonly summary!: string;

  @NestedList(() => EvidenceAnswerDto, { most: MOST_PARTS })
  readonly answers!: EvidenceAnswerDto[];

  @OptionalField(text(), 'Why it is handed over though child tasks are open.')
  readonly openChildrenReason?: string | null;
}

@Example<RequestExtensionDto>({
  cause: 'objective',
  grounds: 'Chờ Luật có hiệu lực',
  progress: 'Đã xong dự thảo, đang lấy ý kiến',
  deadline: '31/3/2031',
})
export class RequestExtensionDto extends StepDto {
  @Field(oneOf(CAUSE_CLASSES))
  readonly cause!: CauseClass;

  @Field(text())
  readonly grounds!: string;

  @Field(text(), 'What has been done so far.')
  readonly progress!: string;

  @Field(DEADLINE)
  readonly deadline!: string;
}

@Example<SubmitDto>(SUBMISSION)
export class SubmitDto extends StepDto {
  @Field(oneOf(ISSUERS), 'The body that is to sign.')
  readonly body!: Issuer;

  @ListField(ID, { least: 1, most: MOST_PARTS })
  readonly products!: string[];

  @Field(text(100))
  readonly number!: string;

  @Field(DATE)
  readonly date!: string;

  @Field(text(500))
  readonly reference!: string;
}

@Example<SignDto>({ hash: YOUR_OWN.hash })
export class SignDto {
  @Field(SHA256, 'Of the paper as the signer has read it.')
  readonly hash!: string;
}

@Example<WithdrawDto>({ reason: 'Bổ sung hồ sơ' })
export class WithdrawDto extends StepDto {
  @Field(text())
  readonly reason!: string;
}
