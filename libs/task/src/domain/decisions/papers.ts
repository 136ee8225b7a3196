import {
  canonicalJson,
  refuse,
  sha256,
  type Decided,
  type Instant,
  type Refusal,
  type Sha256,
} from '@ledger/kernel';
import type { Obligation } from '../obligation/obligation.js';
import { citing, type PaperContent, type Signature } from '../papers.js';
import type { TaskEvent } from '../task.events.js';
import type { PreparedPaper, Recorded } from '../task.js';
import { wordsFault } from './checks.js';
import { extensionRequested, requestFault } from './extension.js';
import { claimed, claimFault } from './hand-over.js';
import { nextReportBy } from './house-terms.js';
import { decided, firstFault, type Decide, type Moment, type Step } from './step.js';
import { issuedFault, submissionFault, submitted } from './submission.js';

/** What a signature stands for: this content, as this paper, on this task. */
export function paperHash(stream: string, paper: string, content: PaperContent): Sha256 {
  return sha256(canonicalJson({ stream, paper, content }));
}

export const preparePaper: Decide<'PreparePaper', Obligation> = (step) => {
  const { paper, content } = step.command;
  return contentFault(content, step) ?? prepared(paper, content, step.task);
};

export function prepared(paper: string, content: PaperContent, task: Recorded) {
  const stream = task.history[0]?.meta.stream ?? '';
  const known = task.history.some(
    (event) => event.type === 'task.paper-prepared' && event.payload.paper === paper,
  );
  if (known) return refuse('task.id-repeated', { field: 'paper', id: paper });
  const hash = paperHash(stream, paper, content);
  // Cited from now on: what waits for a signature must not be swept away meanwhile.
  return citing(
    content,
    decided({ type: 'task.paper-prepared', payload: { paper, content, hash } }),
  );
}

export const signPaper: Decide<'SignPaper', Obligation> = (step) => {
  const signed = signatureOf(step, step.task);
  if ('refused' in signed) return signed;
  const { content } = signed;
  return contentFault(content, step) ?? signedFact(signed, step);
};

export interface SignedPaper {
  readonly paper: string;
  readonly content: PaperContent;
  readonly signature: Signature;
}

/** Another person than the one who prepared signs what was prepared and nothing else, in a stated capacity. */
export function signatureOf(
  { command, context }: Pick<Step<'SignPaper', Recorded>, 'command' | 'context'>,
  task: Recorded,
): SignedPaper | Refusal {
  const { paper, hash } = command;
  const { actor } = context;
  const found = task.papers.find((one) => one.paper === paper);
  if (found === undefined) return refuse('task.unknown-in-task', { field: 'paper', id: paper });
  if (hash !== found.hash) {
    return refuse('task.signature-over-other-hash', {
      field: 'hash',
      paper,
      expected: found.hash,
      given: hash,
    });
  }
  if (actor.kind !== 'person') return refuse('task.person-needed', { action: 'SignPaper' });
  if (actor.capacity === null) return refuse('task.capacity-missing', { field: 'capacity' });
  return signedBy(found, actor.person, actor.capacity);
}

function signedBy(
  { paper, content, hash, preparedBy }: PreparedPaper,
  person: string,
  capacity: Signature['capacity'],
): SignedPaper | Refusal {
  if (preparedBy === person) return refuse('task.signature-by-preparer', { person, paper });
  return { paper, content, signature: { paper, hash, preparedBy, signedBy: person, capacity } };
}

function signedFact(
  { paper, content, signature }: SignedPaper,
  step: Moment<Obligation>,
): readonly Decided<TaskEvent>[] {
  switch (content.kind) {
    case 'completion-claim':
      return claimed({ paper, content, signature }, step, false);
    case 'extension-request':
      return extensionRequested({ paper, content, signature }, step);
    case 'submission':
      return submitted({ paper, content, signature });
  }
}

function contentFault(content: PaperContent, step: Moment<Obligation>): Refusal | null {
  switch (content.kind) {
    case 'completion-claim':
      return claimFault(content, step);
    case 'extension-request':
      return requestFault(content, step);
    case 'submission':
      return submissionFault(content, step);
  }
}

/** What is signed can be withdrawn until it is decided, and a draft for as long as nobody signed it. */
export const withdrawPaper: Decide<'WithdrawPaper', Obligation> = (step) => {
  const { task } = step;
  const { paper, reason } = step.command;
  const fault = wordsFault('reason', reason);
  if (fault !== null) return fault;
  if (task.claim?.claim === paper) return withdrawnClaim(paper, reason, nextReportBy(step));
  if (task.extension?.request === paper) {
    return decided({
      type: 'task.extension-request-withdrawn',
      payload: { request: paper, reason },
    });
  }
  return withdrawSubmission(task, paper, reason) ?? discarded(task, paper);
};

export function withdrawnClaim(
  claim: string,
  reason: string,
  reportBy: Instant | null,
): readonly Decided<TaskEvent>[] {
  return decided({
    type: 'task.completion-claim-withdrawn',
    payload: { claim, reason, reportBy },
  });
}

export function discarded(task: Recorded, paper: string) {
  if (task.papers.some((one) => one.paper === paper)) {
    return decided({ type: 'task.paper-discarded', payload: { paper } });
  }
  return refuse('task.unknown-in-task', { field: 'paper', id: paper });
}

function withdrawSubmission(task: Obligation, submission: string, reason: string) {
  const made = task.submissions.find((one) => one.submission === submission);
  if (made === undefined) return null;
  // Once the other body has signed there is nothing left to take back; the same holds while a claim rests on it.
  const fault = firstFault(
    () => issuedFault(task, made.content.products),
    () => (task.claim === null ? null : refuse('task.claim-pending', { claim: task.claim.claim })),
  );
  return fault ?? decided({ type: 'task.submission-withdrawn', payload: { submission, reason } });
}
