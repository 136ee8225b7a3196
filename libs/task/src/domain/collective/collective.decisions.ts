import { accept, contestReturn, returnForRework } from '../decisions/accept.js';
import {
  cancel,
  endContinuous,
  markDuplicate,
  resume,
  supersede,
  suspend,
} from '../decisions/course.js';
import { changeDeadline, moveDueInstant } from '../decisions/deadline.js';
import { passOn } from '../decisions/merger.js';
import { correct, recordLapse } from '../decisions/record.js';
import type { Decide } from '../decisions/step.js';
import type { CollectiveStep } from '../lifecycle/collective.lifecycle.js';
import { completeCollective, nameMembers } from './assign-collectively.js';
import type { Collective } from './collective.js';
import {
  confirmJointClaim,
  dissentFromJointClaim,
  handOverJointly,
  prepareJointClaim,
  signJointClaim,
  withdrawJointClaim,
} from './joint-claim.js';

type OnCollectives = Exclude<CollectiveStep, 'AssignCollectively'> | 'Correct';

/** How each step on a collective task is decided, once its lifecycle and the caller's entitlement allow it. */
export const COLLECTIVE_DECISIONS: { readonly [Kind in OnCollectives]: Decide<Kind, Collective> } =
  {
    CompleteAssignment: completeCollective,
    NameMembers: nameMembers,
    PreparePaper: prepareJointClaim,
    SignPaper: signJointClaim,
    WithdrawPaper: withdrawJointClaim,
    HandOver: handOverJointly,
    ConfirmJointClaim: confirmJointClaim,
    DissentFromJointClaim: dissentFromJointClaim,
    ChangeDeadline: changeDeadline,
    MoveDueInstant: moveDueInstant,
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
