import type { Lifecycle, Transition } from '@ledger/kernel';
import type { ObligationPhase } from '../obligation/obligation.js';
import type { StepKind } from '../task.commands.js';

export type ObligationStep = Exclude<
  StepKind,
  'AssignCollectively' | 'NameMembers' | 'ConfirmJointClaim' | 'DissentFromJointClaim' | AnyTime
>;

/** Steps that move nothing and are open as soon as a task is recorded, for good. */
export const ANY_TIME = ['Correct', 'ConfirmObjectiveCause'] as const;
type AnyTime = (typeof ANY_TIME)[number];

export type ObligationState = ObligationPhase | 'not-assigned';

type Row = Transition<ObligationState, ObligationStep>;

const AT_WORK = ['received', 'in-progress'] as const;
const RECEIVED_OR_NOT = ['issued', ...AT_WORK] as const;
const OPEN = ['undecided', ...RECEIVED_OR_NOT, 'disputed', 'handed-over', 'suspended'] as const;

/** The command leaves the phase as it is. */
function staying(command: ObligationStep, ...phases: readonly ObligationState[]): readonly Row[] {
  return phases.map((phase) => ({ command, from: [phase], to: [phase] }));
}

/** The life of one obligation: what `decide` refuses, the API offers and the documents draw. */
export const OBLIGATION_LIFECYCLE: Lifecycle<ObligationState, ObligationStep> = {
  name: 'obligation',
  initial: 'not-assigned',
  states: [
    'not-assigned',
    'undecided',
    'issued',
    'received',
    'disputed',
    'in-progress',
    'handed-over',
    'suspended',
    'completed',
    'cancelled',
    'superseded',
    'merged',
  ],
  final: ['completed', 'cancelled', 'superseded', 'merged'],
  transitions: [
    { command: 'Assign', from: ['not-assigned'], to: ['undecided', 'issued'] },
    { command: 'CompleteAssignment', from: ['undecided'], to: ['undecided', 'issued'] },
    ...staying('CompleteAssignment', ...RECEIVED_OR_NOT, 'disputed', 'handed-over'),
    { command: 'Acknowledge', from: ['issued', 'received'], to: ['in-progress'] },
    { command: 'Dispute', from: ['issued', 'received'], to: ['disputed'] },
    { command: 'ResolveDispute', from: ['disputed'], to: ['issued', 'in-progress'] },
    { command: 'Reassign', from: [...RECEIVED_OR_NOT], to: ['issued'] },
    { command: 'RecordLapse', from: ['issued'], to: ['issued', 'received'] },
    ...staying('RecordLapse', ...AT_WORK, 'disputed', 'handed-over'),

    ...staying('AskCoordinator', ...AT_WORK),
    ...staying('AnswerAsCoordinator', ...RECEIVED_OR_NOT, 'disputed', 'handed-over'),
    ...staying('ReportProgress', ...AT_WORK),
    ...staying('PreparePaper', ...AT_WORK),
    { command: 'SignPaper', from: ['received'], to: ['received', 'handed-over'] },
    { command: 'SignPaper', from: ['in-progress'], to: ['in-progress', 'handed-over'] },
    ...staying('WithdrawPaper', ...RECEIVED_OR_NOT),
    { command: 'WithdrawPaper', from: ['handed-over'], to: ['in-progress', 'handed-over'] },
    { command: 'HandOver', from: [...RECEIVED_OR_NOT], to: ['handed-over'] },
    ...staying('RequestExtension', ...RECEIVED_OR_NOT),
    ...staying('Submit', ...RECEIVED_OR_NOT),
    ...staying('RecordIssue', ...RECEIVED_OR_NOT),
    ...staying('RecordSendingBack', ...RECEIVED_OR_NOT),

    ...staying('GrantExtension', ...RECEIVED_OR_NOT, 'disputed', 'handed-over'),
    ...staying('RefuseExtension', ...RECEIVED_OR_NOT, 'disputed', 'handed-over'),
    ...staying('ChangeDeadline', 'undecided', ...RECEIVED_OR_NOT, 'disputed', 'handed-over'),
    ...staying('MoveDueInstant', ...OPEN),
    { command: 'Accept', from: ['handed-over'], to: ['completed', 'in-progress'] },
    { command: 'ReturnForRework', from: ['handed-over'], to: ['in-progress'] },
    ...staying('ContestReturn', ...AT_WORK),
    { command: 'EndContinuous', from: [...RECEIVED_OR_NOT], to: ['completed'] },

    { command: 'Suspend', from: [...RECEIVED_OR_NOT], to: ['suspended'] },
    { command: 'Resume', from: ['suspended'], to: [...RECEIVED_OR_NOT] },
    { command: 'Cancel', from: [...OPEN], to: ['cancelled'] },
    { command: 'Supersede', from: [...OPEN], to: ['superseded'] },
    { command: 'MarkDuplicate', from: [...OPEN], to: ['merged'] },
    ...OPEN.map((phase): Row => ({ command: 'PassOn', from: [phase], to: [phase, 'merged'] })),
  ],
};
