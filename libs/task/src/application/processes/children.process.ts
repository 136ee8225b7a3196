import { laterOf, startOfDay, type Past } from '@ledger/kernel';
import type { DueTimer, Plan, Plans, Process } from '@ledger/projection';
import { beginCollective } from '../../domain/collective/begin-collective.js';
import type { TaskEvent, TaskEventOf } from '../../domain/task.events.js';
import type { TaskState } from '../../domain/task.js';
import type { GroupMembers } from '../group-members.js';
import { taskStream } from '../../domain/streams.js';
import type { HouseReader } from '../house-reader.js';
import { isOpen, upTo } from '../related-tasks.js';
import { REACHES_CHILDREN, stepFor } from './follow-steps.js';
import { toTask, type HouseCommand } from './house-command.js';
import { membersOfTask } from './members.js';
import { openingOf, yearOf, yearsToOpen } from './opening.js';
import { taskOf } from './succession.js';
import type { TaskFinder } from '../task-finder.port.js';

interface House {
  readonly house: HouseReader;
  readonly groups: GroupMembers;
  readonly finder: TaskFinder;
}

/**
 * Collective tasks: opens a child for each member, and brings them what changes their parent. One process does both, so
 * that a change never comes before the children that it is to reach.
 */
export function childrenProcess(tools: House): Process<HouseCommand> {
  return {
    name: 'children',
    handles: ['task.collectively-assigned', 'task.members-named', ...REACHES_CHILDREN],
    react: (event) => {
      const past = tools.house.read(event);
      switch (past.type) {
        case 'task.collectively-assigned':
          return openAtOnce(past, tools);
        case 'task.members-named':
          return openNamed(past, tools);
        default:
          return follow(past, tools);
      }
    },
    onTimer: (timer) => openYear(timer, tools),
  };
}

/** Those known with the assignment; of a yearly task, its first year, and a timer for the next. */
async function* openAtOnce(
  event: Past<TaskEventOf<'task.collectively-assigned'>>,
  tools: House,
): Plans<HouseCommand> {
  const { stream, rev, effectiveAt, enteredLate } = event.meta;
  const task = beginCollective(event);
  const years = yearsToOpen(task, effectiveAt);
  const year = yearOf(effectiveAt);
  if (years === null || years.first === year) {
    const asked = { stream, assignedAt: effectiveAt, opensAt: effectiveAt };
    const members = await membersOfTask(task, asked, tools);
    const occasion = { parent: { stream, rev }, effectiveAt, enteredLate };
    yield* openingOf(task, { members, year: years === null ? null : year }, occasion);
  }
  if (years === null) return;
  const next = Math.max(years.first, year + 1);
  if (next <= years.last) yield timerOf(stream, next);
}

/** Each obligation starts on the day on which its member was named. */
async function* openNamed(
  event: Past<TaskEventOf<'task.members-named'>>,
  { house }: House,
): Plans<HouseCommand> {
  const { stream, rev, effectiveAt, enteredLate } = event.meta;
  const task = upTo(await house.task(stream), rev);
  if (task.kind !== 'collective') return;
  const year = task.term.deadline.kind === 'yearly' ? yearOf(effectiveAt) : null;
  const occasion = { parent: { stream, rev }, effectiveAt, enteredLate };
  yield* openingOf(task, { members: event.payload.members, year }, occasion);
}

/** On 1 January, also when it is long past: effective on that day, by itself. */
async function* openYear({ key: stream, payload }: DueTimer, tools: House): Plans<HouseCommand> {
  const { year } = payload as { readonly year: number };
  const task = await tools.house.task(stream);
  if (task.kind !== 'collective' || !isOpen(task)) return;
  const assignedAt = task.history[0]?.meta.effectiveAt ?? task.firstRecordedAt;
  const years = yearsToOpen(task, assignedAt);
  if (years === null || year > years.last) return;
  const effectiveAt = startOfDay(`${year}-01-01`);
  const members = await membersOfTask(task, { stream, assignedAt, opensAt: effectiveAt }, tools);
  const parent = { stream, rev: lastRevision(task.history) };
  yield* openingOf(task, { members, year }, { parent, effectiveAt, enteredLate: false });
  if (year + 1 <= years.last) yield timerOf(stream, year + 1);
}

function timerOf(stream: string, year: number): Plan<HouseCommand> {
  return { plan: 'set-timer', key: stream, due: startOfDay(`${year}-01-01`), payload: { year } };
}

/** What happens to tasks of a single agency as well concerns no child of this process. */
async function* follow(event: Past<TaskEvent>, tools: House): Plans<HouseCommand> {
  const { stream, effectiveAt, enteredLate, command } = event.meta;
  if (!(await tools.house.isCollective(stream))) return;
  const parent = await tools.house.task(stream);
  if (parent.kind !== 'collective') return;
  // One decision may have written several events, of which the last leaves the parent as it decided.
  const rev = lastRevision(parent.history.filter(({ meta }) => meta.command.id === command.id));
  for await (const { id, child } of openChildren(stream, tools)) {
    const step = stepFor(event, { parent, child });
    if (step === null) continue;
    // A member that was named later gets with its task what was changed before.
    const begun = child.history[0]?.meta.effectiveAt ?? effectiveAt;
    yield toTask(taskStream(id), {
      kind: 'FollowParent',
      step,
      effectiveAt: laterOf(effectiveAt, begun),
      enteredLate,
      parent: { stream, rev },
    });
  }
}

/** Without the parts: those were assigned by decisions of their own, and go their own way. */
async function* openChildren(stream: string, { house, finder }: House) {
  for await (const id of finder.childrenOf(taskOf(stream))) {
    const child = await house.task(taskStream(id));
    if (child.kind === 'not-assigned' || !isOpen(child)) continue;
    const part = child.kind === 'obligation' && child.parent?.as === 'part';
    if (!part) yield { id, child };
  }
}

function lastRevision(events: TaskState['history']): number {
  return Math.max(...events.map(({ meta }) => meta.rev));
}
