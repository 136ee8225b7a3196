import type { FoldedStream, Folds } from '@ledger/command';
import { inEffectiveOrder, type Past } from '@ledger/kernel';
import { evolveTask, NOT_ASSIGNED } from '../domain/evolve.js';
import type { RelatedTaskFact, SupersededTaskFact, TaskFacts } from '../domain/facts.js';
import type { Obligation } from '../domain/obligation/obligation.js';
import { taskStream } from '../domain/streams.js';
import type { StepKind, TaskCommand } from '../domain/task.commands.js';
import { taskDecider } from '../domain/task.decider.js';
import type { TaskEvent } from '../domain/task.events.js';
import type { NotAssigned, TaskState } from '../domain/task.js';
import { stepOf } from './named-in-command.js';
import type { TaskFinder } from './task-finder.port.js';

type Assigned = Exclude<TaskState, NotAssigned>;

/** The steps that set a deadline, which must not lie after the parent's. */
const SET_A_DEADLINE: readonly StepKind[] = [
  'Assign',
  'AssignCollectively',
  'CompleteAssignment',
  'GrantExtension',
  'RequestExtension',
  'PreparePaper',
  'SignPaper',
  'ChangeDeadline',
  'Resume',
];

/** The steps that ask for the children: whether they are open at the hand-over, or due after a new deadline. */
const LOOK_AT_CHILDREN: readonly StepKind[] = [
  'ChangeDeadline',
  'PreparePaper',
  'SignPaper',
  'HandOver',
];

/** Other tasks as far as a decision on one needs them: found by their ids, and each folded from its stream. */
export class RelatedTasks {
  constructor(
    private readonly folds: Folds,
    private readonly finder: Pick<TaskFinder, 'childrenOf'>,
  ) {}

  /** Null where the step sets no deadline, or there is no parent. */
  async parent(command: TaskCommand, task: TaskState): Promise<RelatedTaskFact | null> {
    const step = stepOf(command);
    const parent = parentNamed(step) ?? parentOf(task);
    if (parent === null || !SET_A_DEADLINE.includes(step.kind)) return null;
    const found = await this.#task(parent);
    // What follows a parent follows it as it stood then, whatever became of its deadline since.
    const known =
      command.kind === 'FollowParent' ? upTo(found.state, command.parent.rev) : found.state;
    return known.kind === 'not-assigned' ? null : related(parent, known, found);
  }

  async children(command: TaskCommand, task: TaskState): Promise<readonly RelatedTaskFact[]> {
    const { kind } = stepOf(command);
    const joint = command.kind === 'FollowParent' && kind === 'HandOver';
    const own = idOf(task);
    if (own === null || joint || !LOOK_AT_CHILDREN.includes(kind)) return [];
    const children: RelatedTaskFact[] = [];
    for await (const id of this.finder.childrenOf(own)) {
      const child = await this.#task(id);
      if (child.state.kind !== 'not-assigned') children.push(related(id, child.state, child));
    }
    return children;
  }

  /** The open tasks that stand beside this one under its parent, for the same year. */
  async siblings(command: TaskCommand, task: TaskState): Promise<TaskFacts['siblings']> {
    if (stepOf(command).kind !== 'PassOn' || task.kind !== 'obligation') return [];
    const { parent } = task;
    if (parent === null || parent.as === 'part') return [];
    const siblings: { readonly task: string; readonly lead: string }[] = [];
    for await (const id of this.finder.childrenOf(parent.task)) {
      const lead = id === idOf(task) ? null : await this.#leadOfSibling(id, task);
      if (lead !== null) siblings.push({ task: id, lead });
    }
    return siblings;
  }

  async #leadOfSibling(id: string, task: Obligation): Promise<string | null> {
    const { state } = await this.#task(id);
    return state.kind === 'obligation' && isSibling(state, task) ? state.lead : null;
  }

  async superseded(command: TaskCommand): Promise<SupersededTaskFact | null> {
    const step = stepOf(command);
    const id = 'supersedes' in step ? step.supersedes : null;
    if (id === null) return null;
    const { state, basis } = await this.#task(id);
    return state.kind === 'not-assigned' ? null : { task: id, deadlines: state.chain, basis };
  }

  #task(id: string): Promise<FoldedStream<TaskState>> {
    return this.folds.fold(taskStream(id), taskDecider);
  }
}

/** The task as it was known up to a revision, whatever was recorded later. */
export function upTo(task: TaskState, rev: number): TaskState {
  const known = task.history.filter(({ meta }: Past<TaskEvent>) => meta.rev <= rev);
  return inEffectiveOrder(known).reduce<TaskState>(evolveTask, NOT_ASSIGNED);
}

export function isOpen(task: Assigned): boolean {
  return task.closure === null && task.completion === null && task.phase !== 'completed';
}

function parentNamed(step: ReturnType<typeof stepOf>): string | null {
  if (step.kind === 'Assign') return step.parent?.task ?? null;
  return step.kind === 'AssignCollectively' ? step.parent : null;
}

function parentOf(task: TaskState): string | null {
  if (task.kind === 'not-assigned') return null;
  return task.kind === 'obligation' ? (task.parent?.task ?? null) : task.parent;
}

/** Null for a task that is about to be assigned; it has no children yet. */
function idOf(task: TaskState): string | null {
  return task.history[0]?.meta.stream.replace(/^task-/, '') ?? null;
}

function related(id: string, task: Assigned, { basis }: FoldedStream<TaskState>): RelatedTaskFact {
  const shared = task.kind === 'obligation' && task.parent?.as === 'joint-lead';
  return { task: id, dueAt: task.term.due?.at ?? null, open: isOpen(task), shared, basis };
}

/** Years of one task stand after each other, not beside. */
function isSibling(one: Obligation, other: Obligation): boolean {
  const yearOf = ({ chain }: Obligation) => chain[0]?.due?.lastDay.slice(0, 4);
  return (
    isOpen(one) &&
    one.parent?.as === other.parent?.as &&
    (one.parent?.as !== 'year' || yearOf(one) === yearOf(other))
  );
}
