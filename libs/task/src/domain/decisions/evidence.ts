import { isLocalDate, localDate, refuse, type Instant, type Refusal } from '@ledger/kernel';
import type { CompletionClaim, EvidenceAnswer } from '../papers.js';
import type { Assignment, EvidenceRequirement } from '../parts.js';
import { firstFault } from './step.js';

/**
 * A claim answers every item of every product. An item is met only by a document of the required kind and issuer, with a
 * number, and dated no later than the claim: the promise of a decision is not the decision.
 */
export function evidenceFault(
  { answers }: Pick<CompletionClaim, 'answers'>,
  { products }: Pick<Assignment, 'products'>,
  claimedAt: Instant,
): Refusal | null {
  const required = products.flatMap(({ evidence }) => evidence);
  return firstFault(
    ...required.map((item) => () => unansweredFault(item, answers)),
    ...answers.map((answer, n) => () => strayFault(answer, n, { required, answers })),
    ...answers.map((answer, n) => () => answerFault(answer, n, { required, claimedAt })),
  );
}

function unansweredFault(
  { item }: EvidenceRequirement,
  answers: readonly EvidenceAnswer[],
): Refusal | null {
  if (answers.some((answer) => answer.item === item)) return null;
  return refuse('evidence.item-unanswered', { field: 'answers', item });
}

function strayFault(
  { item }: EvidenceAnswer,
  n: number,
  claim: {
    readonly required: readonly EvidenceRequirement[];
    readonly answers: readonly EvidenceAnswer[];
  },
): Refusal | null {
  const field = `answers.${n}.item`;
  if (!claim.required.some((required) => required.item === item)) {
    return refuse('evidence.item-unknown', { field, item });
  }
  const first = claim.answers.findIndex((answer) => answer.item === item);
  return first === n ? null : refuse('task.id-repeated', { field, id: item });
}

function answerFault(
  answer: EvidenceAnswer,
  n: number,
  claim: { readonly required: readonly EvidenceRequirement[]; readonly claimedAt: Instant },
): Refusal | null {
  const { item, kind, issuer } = answer;
  const wanted = claim.required.find((requirement) => requirement.item === item);
  const required = { kind: wanted?.kind ?? kind, issuer: wanted?.issuer ?? issuer };
  const path = `answers.${n}`;
  return firstFault(
    () => differenceFault(answer, required, path),
    () => formFault(answer, path),
    () => dateFault(answer, path, claim.claimedAt),
  );
}

function differenceFault(
  { item, kind, issuer }: EvidenceAnswer,
  required: Pick<EvidenceAnswer, 'kind' | 'issuer'>,
  path: string,
): Refusal | null {
  if (kind !== required.kind) {
    const params = { field: `${path}.kind`, item, required: required.kind, given: kind };
    return refuse('evidence.kind-differs', params);
  }
  if (issuer === required.issuer) return null;
  const params = { field: `${path}.issuer`, item, required: required.issuer, given: issuer };
  return refuse('evidence.issuer-differs', params);
}

/** Either a stored file, or, for what is classified, the reference and who keeps it. */
function formFault(answer: EvidenceAnswer, path: string): Refusal | null {
  const { item, file, custodian } = answer;
  const blank = (['number', 'reference'] as const).find((part) => answer[part].trim() === '');
  if (blank !== undefined)
    return refuse('evidence.part-missing', { field: `${path}.${blank}`, item });
  const kept = custodian !== null && custodian.trim() !== '';
  if ((file === null) !== kept) {
    const field = `${path}.${kept ? 'custodian' : 'file'}`;
    return refuse('evidence.file-or-custodian', { field, item });
  }
  return null;
}

function dateFault(
  { item, date }: EvidenceAnswer,
  path: string,
  claimedAt: Instant,
): Refusal | null {
  const claimedOn = localDate(claimedAt);
  const field = `${path}.date`;
  if (!isLocalDate(date)) return refuse('evidence.part-missing', { field, item });
  if (date <= claimedOn) return null;
  return refuse('evidence.date-after-claim', { field, item, date, claimedOn });
}
