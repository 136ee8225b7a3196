import type { Deadline, Past } from '@ledger/kernel';
import type { DeadlineStep, Due } from '../parts.js';
import type { TaskEventOf, TaskEventType } from '../task.events.js';
import type { Claim, Recorded } from '../task.js';
import { AHEAD } from '../time/term.js';
import { startClock, startClockIf } from './running-clock.js';

/** What each event does to a state of one kind. */
export type Evolutions<State, Types extends TaskEventType> = {
  readonly [Type in Types]: (state: State, event: Past<TaskEventOf<Type>>) => State;
};

/** Puts a new deadline in force; whatever became of the old instant is history. */
export function withDeadline<T extends Recorded>(
  task: T,
  deadline: Deadline,
  due: Due | null,
  step: Pick<DeadlineStep, 'by' | 'setAt'>,
): T {
  return {
    ...task,
    term: { deadline, due, fate: AHEAD },
    chain: [...task.chain, { deadline, due, ...step }],
  };
}

export function withChangedDeadline<T extends Recorded>(
  task: T,
  { payload, meta }: Past<TaskEventOf<'task.deadline-changed'>>,
): T {
  const { deadline, due } = payload;
  return withDeadline(task, deadline, due, { by: 'change', setAt: meta.effectiveAt });
}

export function withMovedDue<T extends Recorded>(
  task: T,
  { payload, meta }: Past<TaskEventOf<'task.due-instant-moved'>>,
): T {
  const step = { by: 'calendar', setAt: meta.effectiveAt } as const;
  return withDeadline(task, task.term.deadline, payload.due, step);
}

export function claimOf(
  event: Past<TaskEventOf<'task.completion-claimed'>>,
  handedOverAt: string,
): Claim {
  const { payload, meta } = event;
  const { signature } = payload;
  const recorder = meta.actor.kind === 'person' ? [meta.actor.person] : [];
  return {
    claim: payload.claim,
    content: payload.content,
    signature,
    at: meta.effectiveAt,
    handedOverAt,
    enteredLate: meta.enteredLate,
    claimants: signature === null ? recorder : [signature.preparedBy, signature.signedBy],
    accept: startClock(event, payload.accept),
    confirm: startClockIf(event, payload.confirm),
  };
}

export function withoutPaper<T extends Recorded>(task: T, paper: string | undefined): T {
  return { ...task, papers: task.papers.filter((prepared) => prepared.paper !== paper) };
}

type CommonType =
  | 'task.paper-prepared'
  | 'task.paper-discarded'
  | 'task.corrected'
  | 'task.lapsed'
  | 'task.return-contested';

/** Events that do the same to every task. */
export function evolveCommon<T extends Recorded>(task: T, event: Past<TaskEventOf<CommonType>>): T {
  switch (event.type) {
    case 'task.paper-prepared':
      return withPaper(task, event);
    case 'task.paper-discarded':
      return withoutPaper(task, event.payload.paper);
    case 'task.corrected':
      return withCorrection(task, event);
    case 'task.lapsed':
      return withLapse(task, event);
    case 'task.return-contested':
      return {
        ...task,
        lastReturn: task.lastReturn && { ...task.lastReturn, contested: event.payload.grounds },
      };
  }
}

function withPaper<T extends Recorded>(
  task: T,
  { payload, meta }: Past<TaskEventOf<'task.paper-prepared'>>,
): T {
  const { paper, content, hash } = payload;
  const preparedBy = meta.actor.kind === 'person' ? meta.actor.person : meta.actor.process;
  // A task has one draft of a kind: a second one would leave open which is to be signed.
  const others = task.papers.filter((prepared) => prepared.content.kind !== content.kind);
  return { ...task, papers: [...others, { paper, content, hash, preparedBy }] };
}

function withLapse<T extends Recorded>(task: T, { payload }: Past<TaskEventOf<'task.lapsed'>>): T {
  const { clock, endedAt, responsible, about } = payload;
  return { ...task, lapses: [...task.lapses, { clock, endedAt, responsible, about }] };
}

function withCorrection<T extends Recorded>(
  task: T,
  { payload }: Past<TaskEventOf<'task.corrected'>>,
): T {
  const { field, right } = payload;
  switch (field) {
    case 'title':
      return { ...task, assignment: { ...task.assignment, title: right } };
    case 'clause': {
      const authority = { ...task.assignment.authority, clause: right };
      return { ...task, assignment: { ...task.assignment, authority } };
    }
    case 'lead-words':
      return { ...task, leadWords: right };
    default:
      return task;
  }
}
