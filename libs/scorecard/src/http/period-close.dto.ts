import { FormatField, OptionalFormatField, type ExportFormat } from '@ledger/export';
import {
  CursorField,
  DATE_OR_INSTANT,
  DECIMAL,
  Example,
  Field,
  ID,
  LimitField,
  oneOf,
  OptionalField,
  PageQuery,
  SeeingQuery,
  SHA256,
  text,
} from '@ledger/platform';
import { CLOSE_SCOPES, type CloseScope } from '../domain/close/close-scope.js';
import { CHALLENGE_OUTCOMES, type ChallengeAnswered } from '../domain/close/period-close.events.js';
import type { PeriodClose } from '../domain/close/period-close.js';

const PERIOD = 'A month, quarter, half-year, year or range, such as 2025-Q2.';

@Example<ProposeCloseDto>({
  of: 'agency',
  id: 'bkhcn',
  period: '2025-Q2',
  position: '18244',
  asOf: '2025-07-14',
})
export class ProposeCloseDto {
  @Field(oneOf(CLOSE_SCOPES), 'What is closed: one card, or the ranking of a peer group.')
  readonly of!: CloseScope['of'];

  @Field(ID, 'The agency or programme; ministries, provinces or communes-of-ID for a ranking.')
  readonly id!: string;

  @Field(text(30), PERIOD)
  readonly period!: string;

  @Field(DECIMAL, 'The last position that the snapshot knows, as the scorecard gives it.')
  readonly position!: string;

  @OptionalField(
    DATE_OR_INSTANT,
    'What held before its end; by default when the next event was recorded, or now.',
  )
  readonly asOf?: string | null;
}

@Example<ApproveCloseDto>({
  snapshot: '2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae',
  position: '18244',
})
export class ApproveCloseDto {
  @Field(SHA256, 'Of the snapshot that was read and is approved.')
  readonly snapshot!: string;

  @Field(DECIMAL)
  readonly position!: string;
}

@Example<WithdrawCloseDto>({ reason: 'Còn văn bản chưa nhập' })
export class WithdrawCloseDto {
  @Field(text())
  readonly reason!: string;
}

@Example<ChallengeFigureDto>({
  figure: 'buckets.openOverdue',
  reason: 'Sản phẩm đã nộp ngày 28/6/2025',
})
export class ChallengeFigureDto {
  @Field(text(300), 'Its name in `figures` of the snapshot, such as rates.on-time.numerator.')
  readonly figure!: string;

  @Field(text())
  readonly reason!: string;
}

@Example<AnswerChallengeDto>({
  outcome: 'stands',
  grounds: 'Văn bản nộp ngày 28/6/2025 chưa có chữ ký',
})
export class AnswerChallengeDto {
  @Field(oneOf(CHALLENGE_OUTCOMES))
  readonly outcome!: ChallengeAnswered['payload']['outcome'];

  @Field(text())
  readonly grounds!: string;
}

export class CloseListQuery extends PageQuery {
  @OptionalField(oneOf(CLOSE_SCOPES))
  readonly of?: CloseScope['of'];

  @OptionalField(ID, 'Only of this agency, programme or peer group.')
  readonly id?: string;

  @OptionalField(text(30), PERIOD)
  readonly period?: string;

  @OptionalField(oneOf(['proposed', 'withdrawn', 'closed']))
  readonly phase?: PeriodClose['phase'];
}

/** In what form a close, or what corrects it, is answered. */
export class CloseFileQuery {
  @OptionalFormatField()
  readonly format?: ExportFormat;
}

/** Which corrections of closed periods are wanted. */
export class CorrectionsQuery extends SeeingQuery {
  @OptionalField(ID, 'Only what corrects the closed cards of this agency.')
  readonly agency?: string;

  @OptionalField(DECIMAL, 'Where to begin, exclusive; from the first event by default.')
  readonly since?: string;
}

export class CorrectionFeedQuery extends CorrectionsQuery {
  @LimitField()
  readonly limit?: string;

  @CursorField()
  readonly cursor?: string;
}

export class CorrectionFileQuery extends CorrectionsQuery {
  @FormatField()
  readonly format!: ExportFormat;
}
