import {
  calendarDecider,
  calendarOf,
  CALENDAR_STREAM,
  groupDecider,
  groupStream,
  serviceDecider,
  serviceStream,
  termsDecider,
  termsInForce,
  TERMS_STREAM,
} from '@ledger/agency';
import type { Folds } from '@ledger/command';
import {
  isRefusal,
  localDate,
  refuse,
  type Actor,
  type Instant,
  type Refusal,
} from '@ledger/kernel';
import { documentDecider } from '../domain/document/document.decider.js';
import type {
  CalendarFact,
  DocumentFact,
  GroupFact,
  ServiceFact,
  TaskFacts,
  TermsFact,
} from '../domain/facts.js';
import { documentStream } from '../domain/streams.js';
import type { TaskCommand, TaskStep } from '../domain/task.commands.js';
import type { TaskState } from '../domain/task.js';
import { agencyFacts } from './agency-facts.js';
import type { GroupMembers } from './group-members.js';
import { agenciesNamed, documentsCited, judgeOf, stepOf } from './named-in-command.js';
import { RelatedTasks } from './related-tasks.js';
import type { LoadedTask, TaskFactsReader } from './task-facts.port.js';
import type { TaskFinder } from './task-finder.port.js';

export interface TaskFactsSources {
  readonly folds: Folds;
  readonly finder: Pick<TaskFinder, 'childrenOf'>;
  readonly groups: GroupMembers;
}

/** Folds from the log what each step on a task needs; what a step does not ask for is left empty. */
export class TaskFactsFromLog implements TaskFactsReader {
  readonly #related: RelatedTasks;

  constructor(private readonly sources: TaskFactsSources) {
    this.#related = new RelatedTasks(sources.folds, sources.finder);
  }

  async factsFor(
    command: TaskCommand,
    { state: task, folds }: LoadedTask,
    actor: Actor,
    now: Instant,
  ): Promise<TaskFacts | Refusal> {
    const [terms, calendar] = await Promise.all([termsFact(folds, now), calendarFact(folds)]);
    if (isRefusal(terms)) return terms;
    const step = stepOf(command);
    const judge = judgeOf(step, actor);
    const service = judge === null ? [] : await this.#service(judge.person);
    const served = judge === null ? [] : [judge.agency, ...service.map(({ agency }) => agency)];
    return {
      calendar,
      terms,
      service,
      agencies: await agencyFacts(folds, [...agenciesNamed(step), ...served]),
      groups: await this.#groups(step, task, now),
      documents: await documentFacts(folds, documentsCited(command)),
      parent: await this.#related.parent(command, task),
      children: await this.#related.children(command, task),
      superseded: await this.#related.superseded(command),
      siblings: await this.#related.siblings(command, task),
    };
  }

  /** The group that a task is given to; or those that coordinate it, where somebody in them is asked for a part. */
  async #groups(step: TaskStep, task: TaskState, now: Instant): Promise<readonly GroupFact[]> {
    const facts: GroupFact[] = [];
    for (const group of groupsOf(step, task)) {
      const { state, basis } = await this.sources.folds.fold(groupStream(group), groupDecider);
      if (state === null) continue;
      const asks = step.kind === 'AskCoordinator';
      const members = asks ? await this.sources.groups.on(group, localDate(now)) : [];
      facts.push({ group, members, basis });
    }
    return facts;
  }

  async #service(person: string): Promise<readonly ServiceFact[]> {
    return (await this.sources.folds.fold(serviceStream(person), serviceDecider)).state;
  }
}

async function calendarFact(folds: Folds): Promise<CalendarFact> {
  const { state, basis } = await folds.fold(CALENDAR_STREAM, calendarDecider);
  return { calendar: calendarOf(state), basis };
}

/** Those in force today: clocks run from the later of when a fact holds and when it is recorded. */
async function termsFact(folds: Folds, now: Instant): Promise<TermsFact | Refusal> {
  const { state, basis } = await folds.fold(TERMS_STREAM, termsDecider);
  const date = localDate(now);
  const adopted = termsInForce(state, date);
  if (adopted === null) return refuse('terms.none-in-force', { date });
  const { workingDays, objectiveCauseConfirmedBy: authority, ...terms } = adopted.terms;
  const { acknowledge, resolveDispute, accept, answerExtension } = workingDays;
  return {
    basis,
    acknowledge,
    resolveDispute,
    accept,
    answerExtension,
    answerAsCoordinator: workingDays.answerAsCoordinator,
    confirmJointClaim: workingDays.confirmAsJointLead,
    reportEveryMonths: terms.reportEveryMonths,
    signingLeadDays: terms.signingLeadDays,
    maxExtensions: terms.maximumExtensions,
    nonWorkingDay: terms.nonWorkingDayRule,
    causeAuthority: authority.by === 'agency' ? authority.agency : null,
    separationMonths: terms.separationMonths,
  };
}

async function documentFacts(
  folds: Folds,
  ids: readonly string[],
): Promise<readonly DocumentFact[]> {
  const facts: DocumentFact[] = [];
  for (const document of new Set(ids)) {
    const { state, basis } = await folds.fold(documentStream(document), documentDecider);
    if (state.phase !== 'not-registered') facts.push({ document, basis });
  }
  return facts;
}

function groupsOf(step: TaskStep, task: TaskState): readonly string[] {
  if (step.kind === 'AssignCollectively') {
    const group = 'group' in step.leads ? step.leads.group : null;
    return group === null ? [] : [group.group];
  }
  if (step.kind !== 'AskCoordinator' || task.kind === 'not-assigned') return [];
  return task.assignment.coordinators
    .filter(({ kind }) => kind === 'group')
    .map(({ coordinator }) => coordinator);
}
