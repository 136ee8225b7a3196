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
    ...answers.map((answer) => () => answerFault(answer, required, claimedAt)),
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
  required: readonly EvidenceRequirement[],
  claimedAt: Instant,
): Refusal | null {
  const { item, kind, issuer } = answer;
  const wanted = required.find((requirement) => requirement.item === item);
  return firstFault(
    () => kindFault(item, kind, wanted?.kind ?? kind),
    () => issuerFault(item, issuer, wanted?.issuer ?? issuer),
    () => formFault(answer),
    () => dateFault(answer, claimedAt),
  );
}

function kindFault(item: string, given: string, required: string): Refusal | null {
  if (given === required) return null;
  return refuse('evidence.kind-differs', { field: 'kind', item, required, given });
}

function issuerFault(item: string, given: string, required: string): Refusal | null {
  if (given === required) return null;
  return refuse('evidence.issuer-differs', { field: 'issuer', item, required, given });
}

/** Either a stored file, or, for what is classified, the reference and who keeps it. */
function formFault({ item, number, reference, file, custodian }: EvidenceAnswer): Refusal | null {
  if (number.trim() === '') return refuse('evidence.part-missing', { field: 'number', item });
  if (reference.trim() === '') return refuse('evidence.part-missing', { field: 'reference', item });
  const kept = custodian !== null && custodian.trim() !== '';
  if ((file === null) === !kept) {
    return refuse('evidence.file-or-custodian', { field: kept ? 'custodian' : 'file', item });
  }
  return null;
}

function dateFault({ item, date }: EvidenceAnswer, claimedAt: Instant): Refusal | null {
  const claimedOn = localDate(claimedAt);
  if (!isLocalDate(date)) return refuse('evidence.part-missing', { field: 'date', item });
  if (date <= claimedOn) return null;
  return refuse('evidence.date-after-claim', { field: 'date', item, date, claimedOn });
}
