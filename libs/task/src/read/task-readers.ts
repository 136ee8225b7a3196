import type { Folds } from '@ledger/command';
import { refuse, refuseWithoutAnyRole, type Actor, type Refusal, type Role } from '@ledger/kernel';
import { rolesGiven } from '../domain/roles-given.js';
import { taskStream } from '../domain/streams.js';
import { taskDecider } from '../domain/task.decider.js';
import type { TaskState } from '../domain/task.js';
import type { FoundTasks } from './found-tasks.js';

type Person = Extract<Actor, { readonly kind: 'person' }>;

/** They watch over all agencies, or record for all of them. */
const READ_EVERY_TASK: readonly [Role, ...Role[]] = [
  'monitor',
  'inspector',
  'auditor',
  'council',
  'commendation-office',
  'importer',
];

const TASK = 'task-';

/**
 * Who may read which task: those who watch over all agencies every one, and everybody else those in which their agency
 * was ever given a part, or under which such a task stands. Nobody loses what their agency once answered for.
 */
export class TaskReaders {
  constructor(
    private readonly folds: Folds,
    private readonly tasks: Pick<FoundTasks, 'hasPartIn'>,
  ) {}

  /**
   * What was never recorded is refused to nobody: there is nothing to be read.
   *
   * @throws RefusedError as searches do
   */
  async refuseTask(person: Person, task: string): Promise<Refusal<'task.not-readable'> | null> {
    if (readsEveryTask(person)) return null;
    const state = await this.#stateOf(task);
    const { agency } = person;
    if (state.kind === 'not-assigned' || (await this.#hasPart(agency, task, state))) return null;
    return refuse('task.not-readable', { task, agency });
  }

  /** A list of tasks is read by those who read every task, and by an agency that it is about. */
  refuseList(
    person: Person,
    about: readonly (string | undefined)[],
  ): Refusal<'task.list-not-readable'> | null {
    const { agency } = person;
    if (readsEveryTask(person) || about.includes(agency)) return null;
    return refuse('task.list-not-readable', { agency });
  }

  /** Whether somebody may read a record among these, of which those of other rooms are left aside. */
  async mayReadAny(person: Person, streams: readonly string[]): Promise<boolean> {
    for (const stream of streams.filter((name) => name.startsWith(TASK))) {
      const task = stream.slice(TASK.length);
      const state = await this.#stateOf(task);
      if (state.kind === 'not-assigned') continue;
      if (readsEveryTask(person) || (await this.#hasPart(person.agency, task, state))) return true;
    }
    return false;
  }

  async #stateOf(task: string): Promise<TaskState> {
    return (await this.folds.fold(taskStream(task), taskDecider)).state;
  }

  /** The stream tells of the task itself; what stands under it has to be found. */
  async #hasPart(agency: string, task: string, { history }: TaskState): Promise<boolean> {
    const given = history.flatMap(rolesGiven);
    return given.some((role) => role.agency === agency) || this.tasks.hasPartIn(agency, [task]);
  }
}

function readsEveryTask(person: Person): boolean {
  return refuseWithoutAnyRole(person, READ_EVERY_TASK) === null;
}
