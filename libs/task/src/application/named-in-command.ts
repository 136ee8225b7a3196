import { agencyStream, CALENDAR_STREAM, TERMS_STREAM } from '@ledger/agency';
import type { Actor } from '@ledger/kernel';
import type { AssignmentTerms } from '../domain/commands/assignment.commands.js';
import { leadsNamed } from '../domain/parties.js';
import { documentStream } from '../domain/streams.js';
import type { StepKind, StepOf, TaskCommand, TaskStep } from '../domain/task.commands.js';

/** The step that a command takes, whether now, late, or behind its parent. */
export function stepOf(command: TaskCommand): TaskStep {
  return command.kind === 'EnterLate' || command.kind === 'FollowParent' ? command.step : command;
}

type Naming = {
  readonly [Kind in StepKind]?: (step: StepOf<Kind>) => readonly (string | null)[];
};

const NAMING: Naming = {
  Assign: (step) => [step.lead, ...inTerms(step)],
  AssignCollectively: (step) => [...leadsNamed(step.leads), ...inTerms(step)],
  CompleteAssignment: ({ lead }) => [lead],
  NameMembers: ({ members }) => members,
  ResolveDispute: ({ reassignTo }) => [reassignTo],
  Reassign: ({ to }) => [to],
  AskCoordinator: ({ coordinator }) => [coordinator],
  PassOn: ({ from, to }) => [from, to],
};

/** The agencies that a step names and that its decision looks up. */
export function agenciesNamed(step: TaskStep): readonly string[] {
  const naming = NAMING[step.kind] as ((step: TaskStep) => readonly (string | null)[]) | undefined;
  return (naming?.(step) ?? []).filter((agency) => agency !== null);
}

function inTerms(terms: AssignmentTerms): readonly (string | null)[] {
  const { assigner, verifier, alternateVerifier, disputeResolver, assignment } = terms;
  const coordinators = assignment.coordinators
    .filter(({ kind }) => kind === 'agency')
    .map(({ coordinator }) => coordinator);
  return [assigner, verifier, alternateVerifier, disputeResolver, ...coordinators];
}

/** The source documents that a command cites. */
export function documentsCited(command: TaskCommand): readonly string[] {
  const step = stepOf(command);
  return [
    ...(command.kind === 'EnterLate' ? [command.document] : []),
    ...('assignment' in step ? [step.assignment.authority.document] : []),
    ...('document' in step && step.document !== null ? [step.document.document] : []),
  ];
}

/** The streams that the decision on a command is known to look up before its task is: the rules of the house among them. */
export function streamsNamed(command: TaskCommand): readonly string[] {
  return [
    TERMS_STREAM,
    CALENDAR_STREAM,
    ...agenciesNamed(stepOf(command)).map(agencyStream),
    ...documentsCited(command).map(documentStream),
  ];
}

/** Who decides on another's work, so that it is looked up where they served. */
export function judgeOf(step: TaskStep, actor: Actor): Extract<Actor, { kind: 'person' }> | null {
  const judges = step.kind === 'Accept' || step.kind === 'ReturnForRework';
  return judges && actor.kind === 'person' ? actor : null;
}
