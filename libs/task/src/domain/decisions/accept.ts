import { isLocalDate, localDate, refuse, type Refusal } from '@ledger/kernel';
import type { Collective } from '../collective/collective.js';
import type { Obligation } from '../obligation/obligation.js';
import { isSignedElsewhere } from '../vocabulary.js';
import { wordsFault } from './checks.js';
import { evidenceFault } from './evidence.js';
import { dueAfterReturn, nextReportBy } from './house-terms.js';
import { decided, firstFault, type Decide, type Step } from './step.js';

type Task = Obligation | Collective;

export const accept: Decide<'Accept', Task> = (step) => {
  const { claim, grade, majorErrors, grounds, issued } = step.command;
  const { task, origin } = step;
  const fault = firstFault(
    () => claimFault(claim, task),
    () => wordsFault('grounds', grounds),
    // On a child, what is accepted was judged on the collective task.
    () => (origin === 'parent' ? null : readyFault(task)),
    () => errorsFault(step),
    ...issued.map((issue) => () => issueFault(issue, step)),
  );
  if (fault !== null) return fault;
  const milestone = task.term.deadline.kind === 'continuous';
  const goesOn = milestone && task.kind === 'obligation';
  return decided({
    type: 'task.completion-accepted',
    payload: {
      claim,
      grade,
      majorErrors,
      grounds,
      issued,
      milestone,
      reportBy: goesOn ? nextReportBy(step) : null,
    },
  });
};

/** The assigner closes what an import left open before it accepts, and answers an extension that was asked for. */
function readyFault(task: Task): Refusal | null {
  const { gaps, claim, assignment } = task;
  const request = task.kind === 'obligation' ? task.extension?.request : undefined;
  return firstFault(
    () => (gaps.length === 0 ? null : refuse('task.incomplete', { gaps })),
    () => (request === undefined ? null : refuse('task.extension-pending', { request })),
    // What was required may have been completed since the claim was made.
    () => (claim === null ? null : evidenceFault(claim.content, assignment, claim.at)),
  );
}

export const returnForRework: Decide<'ReturnForRework', Task> = (step) => {
  const { command, task, context, at } = step;
  const { claim, reasons } = command;
  const fault = claimFault(claim, task) ?? wordsFault('reasons', reasons);
  if (fault !== null) return fault;
  const { due } = task.term;
  const { terms } = context.facts;
  const handedOverAt = task.claim?.handedOverAt ?? at;
  return decided(
    {
      type: 'task.returned-for-rework',
      payload: {
        claim,
        reasons,
        due: due === null ? null : dueAfterReturn(due, handedOverAt, at, terms),
        reportBy: task.kind === 'obligation' ? nextReportBy(step) : null,
      },
    },
    terms,
  );
};

export const contestReturn: Decide<'ContestReturn', Task> = ({ command, task }) => {
  const { grounds } = command;
  const fault = wordsFault('grounds', grounds);
  if (fault !== null) return fault;
  if (task.lastReturn?.contested !== null) {
    return refuse('task.nothing-to-contest', { field: 'grounds' });
  }
  return decided({ type: 'task.return-contested', payload: { grounds } });
};

function claimFault(claim: string, task: Task): Refusal | null {
  if (task.claim?.claim === claim) return null;
  return refuse('task.unknown-in-task', { field: 'claim', id: claim });
}

function errorsFault({ command, task }: Step<'Accept', Task>): Refusal | null {
  const products = task.assignment.products.map(({ product }) => product);
  return firstFault(
    ...command.majorErrors.flatMap(({ product, description }) => [
      () =>
        products.includes(product)
          ? null
          : refuse('task.unknown-in-task', { field: 'majorErrors.product', id: product }),
      () => wordsFault('majorErrors.description', description),
    ]),
  );
}

/** The acceptor confirms when another body issued a product; of the lead's own there is nothing to confirm. */
function issueFault(
  { product, date }: { readonly product: string; readonly date: string },
  { task, at }: Step<'Accept', Task>,
): Refusal | null {
  const found = task.assignment.products.find((one) => one.product === product);
  if (!isSignedElsewhere(found?.issuer ?? null)) {
    return refuse('task.unknown-in-task', { field: 'issued.product', id: product });
  }
  if (isLocalDate(date) && date <= localDate(at)) return null;
  return refuse('task.date-ahead', { field: 'issued.date', date });
}
