import { refuse } from '@ledger/kernel';
import type { Collective } from '../collective/collective.js';
import type { CoordinatorEnded, Role, RolePassedOn } from '../events/merger.events.js';
import type { Obligation } from '../obligation/obligation.js';
import { leadsOf } from '../parties.js';
import type { Parties } from '../task.js';
import type { TaskEvent } from '../task.events.js';
import { agencyOf } from './checks.js';
import { decided, type Decide, type Step } from './step.js';

type Task = Obligation | Collective;
type Passing = Step<'PassOn', Task>;

const PARTY_ROLES: readonly (readonly [keyof Parties, Role])[] = [
  ['verifier', 'verifier'],
  ['alternateVerifier', 'alternate-verifier'],
  ['assigner', 'assigner'],
  ['disputeResolver', 'dispute-resolver'],
];

/**
 * Every role that an agency holds passes on to its successor by an event of its own. A role that it does not hold, or no
 * longer, needs none, so that a repeat does nothing.
 */
export const passOn: Decide<'PassOn', Task> = (step) => {
  const { command, task, context } = step;
  const { from, to } = command;
  if (from === to) return refuse('task.lead-unchanged', { field: 'to', agency: to });
  const { facts } = context;
  const events = [...passLead(step), ...passCoordinator(step), ...passParties(task.parties, step)];
  return decided(events, agencyOf(facts, from), agencyOf(facts, to));
};

function passLead(step: Passing): readonly TaskEvent[] {
  const { command, task, context } = step;
  const { from, to, merger } = command;
  if (!leadsOf(task).includes(from)) return [];
  const doneByPredecessor = eventsBy(from, step);
  const sibling = context.facts.siblings.find(({ lead }) => lead === to);
  if (sibling !== undefined && task.kind === 'obligation') {
    const into = sibling.task;
    return [{ type: 'task.merged-into', payload: { into, from, to, merger, doneByPredecessor } }];
  }
  const coordinated = coordinates(task, to) && task.kind === 'obligation';
  return [
    { type: 'task.role-passed-on', payload: { role: 'lead', from, to, merger, doneByPredecessor } },
    ...(coordinated ? [ended(to, 'now-lead', step)] : []),
  ];
}

/** A coordinator that merges into the lead, or into another coordinator, ends. */
function passCoordinator(step: Passing): readonly TaskEvent[] {
  const { task, command } = step;
  const { from, to } = command;
  const asked = isAsked(task, from);
  if (!coordinates(task, from) && !asked) return [];
  // The lead may be passing on by the same step.
  const leads = leadsOf(task).map((lead) => (lead === from ? to : lead));
  if (task.kind === 'obligation' && leads.includes(to)) return [ended(from, 'now-lead', step)];
  if (!coordinates(task, from) || !coordinates(task, to)) return [passed('coordinator', step)];
  const ending = ended(from, 'already-coordinates', step);
  return asked ? [ending, passed('coordinator', step)] : [ending];
}

/** A member of a group that coordinates has a part only through what it is asked for. */
function isAsked(task: Task, agency: string): boolean {
  if (task.kind === 'collective') return false;
  return task.asks.some(({ coordinator, answeredAt }) => coordinator === agency && !answeredAt);
}

function passParties(parties: Parties, step: Passing): readonly RolePassedOn[] {
  const { from } = step.command;
  return PARTY_ROLES.filter(([party]) => parties[party] === from).map(([, role]) =>
    passed(role, step),
  );
}

function passed(role: Role, step: Passing): RolePassedOn {
  const { from, to, merger } = step.command;
  const doneByPredecessor = eventsBy(from, step);
  return {
    type: 'task.role-passed-on',
    payload: { role, from, to, merger, doneByPredecessor },
  };
}

function ended(
  coordinator: string,
  because: CoordinatorEnded['payload']['because'],
  { command }: Passing,
): CoordinatorEnded {
  return {
    type: 'task.coordinator-ended',
    payload: { coordinator, because, merger: command.merger },
  };
}

function coordinates({ assignment }: Task, agency: string): boolean {
  return assignment.coordinators.some(({ coordinator }) => coordinator === agency);
}

/** What the predecessor's people did from the day of the merger on, which counts as done for the successor. */
function eventsBy(agency: string, { later }: Passing): readonly string[] {
  return later
    .filter(({ meta }) => meta.actor.kind === 'person' && meta.actor.agency === agency)
    .map(({ meta }) => meta.id);
}
