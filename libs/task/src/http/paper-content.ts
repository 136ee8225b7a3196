import type {
  CompletionClaim,
  EvidenceAnswer,
  ExtensionRequest,
  Submission,
} from '../domain/papers.js';
import { orNull } from './or-null.js';
import type {
  ClaimCompletionDto,
  EvidenceAnswerDto,
  RequestExtensionDto,
  SubmitDto,
} from './paper.dto.js';
import { readDeadline } from './read-deadline.js';

export function claimOf({
  summary,
  answers,
  openChildrenReason,
}: ClaimCompletionDto): CompletionClaim {
  return {
    kind: 'completion-claim',
    summary,
    answers: answers.map(answerOf),
    openChildrenReason: orNull(openChildrenReason),
  };
}

function answerOf(dto: EvidenceAnswerDto): EvidenceAnswer {
  const { item, kind, issuer, number, date, reference, file, custodian } = dto;
  return {
    item,
    kind,
    issuer,
    number,
    date,
    reference,
    file: file ? { sha256: file.sha256, size: file.size, type: file.type } : null,
    custodian: orNull(custodian),
  };
}

export function extensionRequestOf(dto: RequestExtensionDto): ExtensionRequest {
  const { cause, grounds, progress, deadline } = dto;
  return {
    kind: 'extension-request',
    cause,
    grounds,
    progress,
    deadline: readDeadline(deadline),
  };
}

export function submissionOf(dto: SubmitDto): Submission {
  const { body, products, number, date, reference } = dto;
  return { kind: 'submission', body, products, number, date, reference };
}
