import type { Lifecycle } from '@ledger/kernel';
import type { CollectivePhase } from '../collective/collective.js';
import type { StepKind } from '../task.commands.js';

export type CollectiveStep = Extract<
  StepKind,
  | 'AssignCollectively'
  | 'CompleteAssignment'
  | 'NameMembers'
  | 'PreparePaper'
  | 'SignPaper'
  | 'WithdrawPaper'
  | 'HandOver'
  | 'ConfirmJointClaim'
  | 'DissentFromJointClaim'
  | 'ChangeDeadline'
  | 'MoveDueInstant'
  | 'Accept'
  | 'ReturnForRework'
  | 'ContestReturn'
  | 'EndContinuous'
  | 'Suspend'
  | 'Resume'
  | 'Cancel'
  | 'Supersede'
  | 'MarkDuplicate'
  | 'PassOn'
  | 'RecordLapse'
>;

export type CollectiveState = CollectivePhase | 'not-assigned';

const OPEN = ['open', 'handed-over', 'suspended'] as const;

/**
 * The life of a collective task. Only joint leads hand over here; members of a group do so each on their own child, so
 * that a group task stays open until it is ended, and its status is derived.
 */
export const COLLECTIVE_LIFECYCLE: Lifecycle<CollectiveState, CollectiveStep> = {
  name: 'collective task',
  initial: 'not-assigned',
  states: [
    'not-assigned',
    'open',
    'handed-over',
    'suspended',
    'completed',
    'cancelled',
    'superseded',
    'merged',
  ],
  final: ['completed', 'cancelled', 'superseded', 'merged'],
  transitions: [
    { command: 'AssignCollectively', from: ['not-assigned'], to: ['open'] },
    { command: 'CompleteAssignment', from: ['open'], to: ['open'] },
    { command: 'CompleteAssignment', from: ['handed-over'], to: ['handed-over'] },
    { command: 'NameMembers', from: ['open'], to: ['open'] },
    { command: 'PreparePaper', from: ['open'], to: ['open'] },
    { command: 'SignPaper', from: ['open'], to: ['handed-over'] },
    { command: 'WithdrawPaper', from: ['open'], to: ['open'] },
    { command: 'WithdrawPaper', from: ['handed-over'], to: ['open'] },
    { command: 'HandOver', from: ['open'], to: ['handed-over'] },
    { command: 'ConfirmJointClaim', from: ['handed-over'], to: ['handed-over'] },
    { command: 'DissentFromJointClaim', from: ['handed-over'], to: ['handed-over'] },
    { command: 'RecordLapse', from: ['handed-over'], to: ['handed-over'] },
    { command: 'ChangeDeadline', from: ['open'], to: ['open'] },
    { command: 'ChangeDeadline', from: ['handed-over'], to: ['handed-over'] },
    ...OPEN.map((phase) => ({ command: 'MoveDueInstant' as const, from: [phase], to: [phase] })),
    { command: 'Accept', from: ['handed-over'], to: ['completed', 'open'] },
    { command: 'ReturnForRework', from: ['handed-over'], to: ['open'] },
    { command: 'ContestReturn', from: ['open'], to: ['open'] },
    { command: 'EndContinuous', from: ['open'], to: ['completed'] },
    { command: 'Suspend', from: ['open'], to: ['suspended'] },
    { command: 'Resume', from: ['suspended'], to: ['open'] },
    { command: 'Cancel', from: [...OPEN], to: ['cancelled'] },
    { command: 'Supersede', from: [...OPEN], to: ['superseded'] },
    { command: 'MarkDuplicate', from: [...OPEN], to: ['merged'] },
    ...OPEN.map((phase) => ({ command: 'PassOn' as const, from: [phase], to: [phase] })),
  ],
};
