import { claimOf, withoutPaper, type Evolutions } from '../evolve/recorded.js';
import { startClock, startClockIf } from '../evolve/running-clock.js';
import type { PaperEvent } from '../events/paper.events.js';
import { afterExtensionFailed, afterHandOverWithdrawn } from '../time/passing-of-time.js';
import { handedOverAt } from './hand-over.js';
import type { Obligation } from './obligation.js';

export const PAPER_EVOLUTIONS: Evolutions<
  Obligation,
  Exclude<PaperEvent['type'], 'task.paper-prepared' | 'task.paper-discarded'>
> = {
  'task.progress-reported': (task, event) => ({
    ...task,
    obstacles: event.payload.obstacles,
    report: startClock(event, event.payload.reportBy),
  }),
  'task.completion-claimed': (task, event) => ({
    ...withoutPaper(task, event.payload.signature?.paper),
    phase: 'handed-over',
    acknowledge: null,
    claim: claimOf(event, handedOverAt(task, event.meta.effectiveAt)),
  }),
  'task.completion-claim-withdrawn': (task, event) =>
    afterHandOverWithdrawn({
      ...task,
      phase: 'in-progress',
      claim: null,
      report: startClockIf(event, event.payload.reportBy),
    }),
  'task.extension-requested': (task, event) => {
    const { request, content, signature, late, answer } = event.payload;
    const at = event.meta.effectiveAt;
    return {
      ...withoutPaper(task, signature?.paper),
      extension: { request, content, at, late, answer: startClock(event, answer) },
    };
  },
  'task.extension-request-withdrawn': (task) => afterExtensionFailed({ ...task, extension: null }),
  'task.submitted': (task, { payload, meta }) => {
    const { submission, content, signature } = payload;
    const { effectiveAt: at, enteredLate } = meta;
    return {
      ...withoutPaper(task, signature?.paper),
      submissions: [...task.submissions, { submission, content, at, enteredLate }],
    };
  },
  'task.submission-withdrawn': (task, { payload }) =>
    afterHandOverWithdrawn(withoutSubmission(task, payload.submission)),
  'task.product-issued': (task, { payload }) => ({
    ...task,
    issued: [...task.issued, { product: payload.product, date: payload.date }],
  }),
};

export function withoutSubmission(task: Obligation, submission: string): Obligation {
  return {
    ...task,
    submissions: task.submissions.filter((made) => made.submission !== submission),
  };
}
