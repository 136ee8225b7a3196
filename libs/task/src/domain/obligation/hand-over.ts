import { laterOf, type Instant } from '@ledger/kernel';
import { isSignedElsewhere } from '../vocabulary.js';
import type { MadeSubmission, Obligation } from './obligation.js';

/** Whether other bodies sign any of the products; then time is judged by their submission. */
export function hasProductsSignedElsewhere({
  assignment,
}: Pick<Obligation, 'assignment'>): boolean {
  return assignment.products.some(({ issuer }) => isSignedElsewhere(issuer));
}

export function submissionOf(
  { submissions }: Pick<Obligation, 'submissions'>,
  product: string,
): MadeSubmission | undefined {
  return submissions.findLast(({ content }) => content.products.includes(product));
}

/** Whether what other bodies sign has not all been submitted yet. */
export function awaitsSubmission(task: Pick<Obligation, 'assignment' | 'submissions'>): boolean {
  return task.assignment.products.some(
    ({ product, issuer }) => isSignedElsewhere(issuer) && submissionOf(task, product) === undefined,
  );
}

/**
 * Whether the task is handed over as far as time is concerned: claimed, or, where other bodies sign, submitted with
 * every product.
 */
export function isHandedOver(task: Obligation): boolean {
  if (task.phase === 'handed-over') return true;
  if (!hasProductsSignedElsewhere(task)) return false;
  return task.assignment.products.every(({ product }) => submissionOf(task, product) !== undefined);
}

/** The last submission of a product or, for products without one, the claim: whichever came last. */
export function handedOverAt(task: Obligation, claimedAt: Instant): Instant {
  const times = task.assignment.products.map(
    ({ product }) => submissionOf(task, product)?.at ?? claimedAt,
  );
  return times.length === 0 ? claimedAt : times.reduce(laterOf);
}

/** When everything had been submitted, for a task that is not claimed yet. */
export function submittedAt(task: Obligation): Instant | null {
  const last = task.submissions.at(-1);
  return last !== undefined && isHandedOver(task) ? last.at : null;
}

/** The bodies that have something of this task to sign, with the instant from which they have it. */
export function pendingSignatures(
  task: Obligation,
): readonly { readonly body: string; readonly since: Instant }[] {
  const issued = task.issued.map(({ product }) => product);
  return task.assignment.products.flatMap(({ product, issuer }) => {
    const submission = submissionOf(task, product);
    if (submission === undefined || issuer === null || issued.includes(product)) return [];
    return isSignedElsewhere(issuer) ? [{ body: issuer, since: submission.at }] : [];
  });
}
