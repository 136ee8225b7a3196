import { isLocalDate, localDate, refuse, type Decided, type Refusal } from '@ledger/kernel';
import { hasProductsSignedElsewhere, submissionOf } from '../obligation/hand-over.js';
import type { Obligation } from '../obligation/obligation.js';
import type { Signature, Submission } from '../papers.js';
import type { TaskEvent } from '../task.events.js';
import { isSignedElsewhere } from '../vocabulary.js';
import { documentFault, documentOf, wordsFault } from './checks.js';
import { dueAfterReturn } from './house-terms.js';
import { decided, firstFault, type Decide, type Moment } from './step.js';

export function submissionFault(
  content: Submission,
  { task, at }: Moment<Obligation>,
): Refusal | null {
  const { products, number, reference, date } = content;
  return firstFault(
    () => wordsFault('number', number),
    () => wordsFault('reference', reference),
    () => notAfterFault('date', date, at),
    () => (products.length === 0 ? refuse('task.field-missing', { field: 'products' }) : null),
    ...products.map((product) => () => productFault(product, content, task)),
  );
}

/**
 * What another body signs goes to that body. A product of the lead's own may go along, so that all of a mixed task can be
 * handed over in time; where there are only such products, the claim is the hand-over.
 */
function productFault(product: string, { body }: Submission, task: Obligation): Refusal | null {
  const found = task.assignment.products.find((one) => one.product === product);
  if (found === undefined)
    return refuse('task.unknown-in-task', { field: 'products', id: product });
  const elsewhere = isSignedElsewhere(found.issuer);
  if (!hasProductsSignedElsewhere(task) || (elsewhere && found.issuer !== body)) {
    const issuer = found.issuer ?? 'lead-agency';
    return refuse('task.submission-not-for-body', { field: 'body', product, body, issuer });
  }
  const made = submissionOf(task, product);
  return made === undefined
    ? null
    : refuse('task.submission-pending', { product, submission: made.submission });
}

export function submitted({
  paper,
  content,
  signature,
}: SignedSubmission): readonly Decided<TaskEvent>[] {
  return decided({
    type: 'task.submitted',
    payload: { submission: paper, content, signature },
  });
}

interface SignedSubmission {
  readonly paper: string;
  readonly content: Submission;
  readonly signature: Signature | null;
}

export const submit: Decide<'Submit', Obligation> = (step) => {
  const { paper, content } = step.command;
  return submissionFault(content, step) ?? submitted({ paper, content, signature: null });
};

/** The other body signed what was submitted to it. */
export const recordIssue: Decide<'RecordIssue', Obligation> = ({ command, task, context, at }) => {
  const { product, number, date, document } = command;
  const made = submissionOf(task, product);
  const fault = firstFault(
    () => (made === undefined ? notSubmitted('product', product) : null),
    () => (isIssued(task, product) ? refuse('task.product-issued', { product }) : null),
    () => wordsFault('number', number),
    () => notAfterFault('date', date, at),
    () => documentFault('document', document, context.facts),
  );
  if (fault !== null) return fault;
  return decided(
    { type: 'task.product-issued', payload: { product, number, date, document } },
    documentOf(context.facts, document),
  );
};

/** The other body did not sign, as the assigning body records; the time left is given back as after a return. */
export const recordSendingBack: Decide<'RecordSendingBack', Obligation> = (step) => {
  const { command, task, context, at } = step;
  const { submission, reasons, document } = command;
  const { facts } = context;
  const made = task.submissions.find((one) => one.submission === submission);
  const fault = firstFault(
    () => wordsFault('reasons', reasons),
    () => documentFault('document', document, facts),
    () => issuedFault(task, made?.content.products ?? []),
  );
  if (fault !== null) return fault;
  if (made === undefined) return notSubmitted('submission', submission);
  const { due } = task.term;
  return decided(
    {
      type: 'task.submission-sent-back',
      payload: {
        submission,
        reasons,
        document,
        due: due === null ? null : dueAfterReturn(due, made.at, at, facts.terms),
      },
    },
    facts.terms,
    documentOf(facts, document),
  );
};

export function issuedFault(task: Obligation, products: readonly string[]): Refusal | null {
  const product = products.find((one) => isIssued(task, one));
  return product === undefined ? null : refuse('task.product-issued', { product });
}

function isIssued({ issued }: Obligation, product: string): boolean {
  return issued.some((one) => one.product === product);
}

function notSubmitted(field: 'product' | 'submission', id: string): Refusal {
  return refuse('task.not-submitted', { field, id });
}

function notAfterFault(field: string, date: string, at: string): Refusal | null {
  if (isLocalDate(date) && date <= localDate(at)) return null;
  return refuse('task.date-ahead', { field, date });
}
