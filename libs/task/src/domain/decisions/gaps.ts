import { refuse, type Deadline, type Refusal } from '@ledger/kernel';
import type { Assignment, Gap, Product } from '../parts.js';
import { isDocument, isPreliminary } from '../vocabulary.js';

/** Which of the six things an assignment leaves unclear: who, what, when, whose duty, which products, what authority. */
export function gapsOf(assignment: Assignment, lead: unknown, deadline: Deadline): readonly Gap[] {
  const { title, taskGroup, priority, coordinators, products, authority } = assignment;
  const gaps: readonly (readonly [Gap, boolean])[] = [
    ['lead', lead === null],
    ['title', title.trim() === ''],
    ['task-group', taskGroup === null],
    ['priority', priority === null],
    ['deadline', deadline.kind === 'undated'],
    ['products', products.length === 0],
    ['product-kind', products.some(({ kind }) => kind === null)],
    ['product-issuer', products.some(({ issuer }) => issuer === null)],
    ['evidence', products.some(lacksEvidence)],
    ['coordinator-part', coordinators.some(({ kind, part }) => kind === 'agency' && part === null)],
    ['clause', authority.clause === null],
  ];
  return gaps.filter(([, open]) => open).map(([gap]) => gap);
}

function lacksEvidence({ evidence }: Product): boolean {
  return (
    evidence.length === 0 || evidence.some(({ kind, issuer }) => kind === null || issuer === null)
  );
}

/**
 * A product that is a document is itself the evidence: something required of it must be of its kind and issuer, and
 * nothing required of it may be a draft, a letter or a submission, unless the submission is the product.
 */
export function evidenceRequirementFault({ products }: Assignment): Refusal | null {
  const weak = products.find(asksTooLittle);
  return weak === undefined
    ? null
    : refuse('evidence.requirement-too-weak', { product: weak.product, kind: weak.kind ?? '' });
}

function asksTooLittle({ kind, issuer, evidence }: Product): boolean {
  const weak = evidence.some(
    (item) => item.kind !== null && isPreliminary(item.kind) && item.kind !== kind,
  );
  if (weak || kind === null || !isDocument(kind) || evidence.length === 0) return weak;
  return !evidence.some((item) => fits(item.kind, kind) && fits(item.issuer, issuer));
}

/** What is still open on either side does not contradict the other. */
function fits(required: string | null, own: string | null): boolean {
  return required === null || own === null || required === own;
}

/** Ids that are used twice within one assignment, so that an answer could not say which is meant. */
export function repeatedIdFault({ products, coordinators }: Assignment): Refusal | null {
  const ids = [
    ...products.map(({ product }) => product),
    ...products.flatMap(({ evidence }) => evidence.map(({ item }) => `item ${item}`)),
    ...coordinators.map(({ coordinator }) => `coordinator ${coordinator}`),
  ];
  const repeated = ids.find((id, n) => ids.indexOf(id) !== n);
  return repeated === undefined
    ? null
    : refuse('task.id-repeated', { field: 'assignment', id: repeated });
}
