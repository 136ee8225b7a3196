import type { Obligation } from '../obligation/obligation.js';
import type { StepKind } from '../task.commands.js';
import { accept, contestReturn, returnForRework } from './accept.js';
import { completeAssignment } from './complete-assignment.js';
import { answerAsCoordinator, askCoordinator } from './coordinate.js';
import { cancel, endContinuous, markDuplicate, resume, supersede, suspend } from './course.js';
import { changeDeadline, moveDueInstant } from './deadline.js';
import { grantExtension, refuseExtension, requestExtension } from './extension.js';
import { handOver } from './hand-over.js';
import { passOn } from './merger.js';
import { preparePaper, signPaper, withdrawPaper } from './papers.js';
import { acknowledge, dispute, reassign, resolveDispute } from './receive.js';
import { confirmObjectiveCause, correct, recordLapse } from './record.js';
import { reportProgress } from './report.js';
import type { Decide } from './step.js';
import { recordIssue, recordSendingBack, submit } from './submission.js';

type OnObligations = Exclude<
  StepKind,
  'Assign' | 'AssignCollectively' | 'NameMembers' | 'ConfirmJointClaim' | 'DissentFromJointClaim'
>;

/** How each step on an obligation is decided, once its lifecycle and the caller's entitlement allow it. */
export const OBLIGATION_DECISIONS: { readonly [Kind in OnObligations]: Decide<Kind, Obligation> } =
  {
    CompleteAssignment: completeAssignment,
    Acknowledge: acknowledge,
    Dispute: dispute,
    ResolveDispute: resolveDispute,
    Reassign: reassign,
    AskCoordinator: askCoordinator,
    AnswerAsCoordinator: answerAsCoordinator,
    ReportProgress: reportProgress,
    PreparePaper: preparePaper,
    SignPaper: signPaper,
    WithdrawPaper: withdrawPaper,
    HandOver: handOver,
    RequestExtension: requestExtension,
    Submit: submit,
    RecordIssue: recordIssue,
    RecordSendingBack: recordSendingBack,
    GrantExtension: grantExtension,
    RefuseExtension: refuseExtension,
    ChangeDeadline: changeDeadline,
    MoveDueInstant: moveDueInstant,
    ConfirmObjectiveCause: confirmObjectiveCause,
    Accept: accept,
    ReturnForRework: returnForRework,
    ContestReturn: contestReturn,
    EndContinuous: endContinuous,
    Suspend: suspend,
    Resume: resume,
    Cancel: cancel,
    Supersede: supersede,
    MarkDuplicate: markDuplicate,
    PassOn: passOn,
    Correct: correct,
    RecordLapse: recordLapse,
  };
