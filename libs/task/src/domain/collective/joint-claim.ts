import { refuse, type Refusal } from '@ledger/kernel';
import { wordsFault } from '../decisions/checks.js';
import { evidenceFault } from '../decisions/evidence.js';
import { claimed, openChildrenFault } from '../decisions/hand-over.js';
import { discarded, prepared, signatureOf, withdrawnClaim } from '../decisions/papers.js';
import { decided, firstFault, type Decide, type Moment } from '../decisions/step.js';
import type { ConfirmJointClaim, DissentFromJointClaim } from '../commands/paper.commands.js';
import type { PaperContent } from '../papers.js';
import type { Collective } from './collective.js';

export const prepareJointClaim: Decide<'PreparePaper', Collective> = (step) => {
  const { paper, content } = step.command;
  return jointClaimFault(content, step) ?? prepared(paper, content, step.task);
};

/** The first named lead hands over for all; the others then have their term to confirm or dissent. */
export const signJointClaim: Decide<'SignPaper', Collective> = (step) => {
  const signed = signatureOf(step, step.task);
  if ('refused' in signed) return signed;
  const { paper, content, signature } = signed;
  const fault = jointClaimFault(content, step);
  if (fault !== null) return fault;
  if (content.kind !== 'completion-claim') return onlyClaims(content);
  return claimed({ paper, content, signature }, step, true);
};

export const handOverJointly: Decide<'HandOver', Collective> = (step) => {
  const { paper, content } = step.command;
  const fault = jointClaimFault(content, step);
  return fault ?? claimed({ paper, content, signature: null }, step, true);
};

export const withdrawJointClaim: Decide<'WithdrawPaper', Collective> = ({ command, task }) => {
  const { paper, reason } = command;
  const fault = wordsFault('reason', reason);
  if (fault !== null) return fault;
  return task.claim?.claim === paper ? withdrawnClaim(paper, reason, null) : discarded(task, paper);
};

export const confirmJointClaim: Decide<'ConfirmJointClaim', Collective> = (step) => {
  const { claim, lead } = step.command;
  const fault = answerFault(step.command, step);
  if (fault !== null) return fault;
  return decided({ type: 'task.joint-claim-confirmed', payload: { claim, lead } });
};

export const dissentFromJointClaim: Decide<'DissentFromJointClaim', Collective> = (step) => {
  const { claim, lead, grounds } = step.command;
  const fault = answerFault(step.command, step) ?? wordsFault('grounds', grounds);
  if (fault !== null) return fault;
  return decided({ type: 'task.joint-claim-dissented', payload: { claim, lead, grounds } });
};

function jointClaimFault(
  content: PaperContent,
  { task, context, at }: Moment<Collective>,
): Refusal | null {
  if (content.kind !== 'completion-claim') return onlyClaims(content);
  if (task.leads.form !== 'joint') {
    return refuse('task.members-hand-over', { form: task.leads.form });
  }
  const { answers, summary } = content;
  const openParts = {
    ...context.facts,
    // The children of the joint leads are handed over by this very claim.
    children: context.facts.children.filter(({ shared }) => !shared),
  };
  return firstFault(
    () => wordsFault('summary', summary),
    () => openChildrenFault(content.openChildrenReason, openParts),
    () => evidenceFault({ answers }, task.assignment, at),
  );
}

/** Each obligation asks for its own time and submits its own product. */
function onlyClaims({ kind }: PaperContent): Refusal {
  return refuse('task.paper-on-child', { field: 'content.kind', kind });
}

function answerFault(
  { claim, lead, kind: action }: ConfirmJointClaim | DissentFromJointClaim,
  { task, context, origin }: Moment<Collective>,
): Refusal | null {
  const others = task.leads.form === 'joint' ? task.leads.agencies.slice(1) : [];
  const { actor } = context;
  const agency = actor.kind === 'person' ? actor.agency : actor.process;
  // Entered late, another lead's answer comes by the assigning body.
  const speaks = origin === 'here' ? agency === lead : true;
  if (task.claim?.claim !== claim) {
    return refuse('task.unknown-in-task', { field: 'claim', id: claim });
  }
  if (!speaks || !others.includes(lead)) {
    return refuse('task.foreign-agency', { action, agency, entitled: others });
  }
  return answeredFault(lead, task);
}

function answeredFault(lead: string, { jointAnswers }: Collective): Refusal | null {
  return jointAnswers.some((answer) => answer.lead === lead)
    ? refuse('task.joint-claim-answered', { agency: lead })
    : null;
}
