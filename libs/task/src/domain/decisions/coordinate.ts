import { endOfDay, isLocalDate, laterOf, localDate, refuse, type Refusal } from '@ledger/kernel';
import type { TaskFacts } from '../facts.js';
import type { Obligation } from '../obligation/obligation.js';
import { agencyFault, agencyOf, documentFault, documentOf, wordsFault } from './checks.js';
import { houseTerm } from './house-terms.js';
import { decided, firstFault, type Decide, type Step } from './step.js';

/** By a date that the lead states, but no sooner than the house lets a coordinator take. */
export const askCoordinator: Decide<'AskCoordinator', Obligation> = (step) => {
  const { command, context, at } = step;
  const { facts } = context;
  const { ask, coordinator, part, by } = command;
  const fault = askFault(step);
  if (fault !== null) return fault;
  const term = houseTerm({ at, context }, 'answerAsCoordinator');
  const stated = endOfDay(by);
  const answer = laterOf(stated, term.at) === term.at ? term : { ...term, lastDay: by, at: stated };
  return decided(
    { type: 'task.coordinator-asked', payload: { ask, coordinator, part, answer } },
    facts.calendar,
    facts.terms,
    agencyOf(facts, coordinator),
    groupWith(coordinator, facts),
  );
};

function askFault({
  command,
  task,
  context,
  at,
}: Step<'AskCoordinator', Obligation>): Refusal | null {
  const { facts } = context;
  const { ask, coordinator, part, by } = command;
  return firstFault(
    () => wordsFault('part', part),
    () => (isCoordinator(task, coordinator, facts) ? null : unknown('coordinator', coordinator)),
    () => agencyFault('coordinator', coordinator, { facts, on: localDate(at) }),
    () =>
      isLocalDate(by) && by >= localDate(at)
        ? null
        : refuse('task.date-passed', { field: 'by', date: by }),
    () =>
      askOf(task, ask) === undefined ? null : refuse('task.id-repeated', { field: 'ask', id: ask }),
  );
}

export const answerAsCoordinator: Decide<'AnswerAsCoordinator', Obligation> = (step) => {
  const { command, task, context } = step;
  const { ask, answer, document } = command;
  const asked = askOf(task, ask);
  const fault = firstFault(
    () => wordsFault('answer', answer),
    () => documentFault('document', document, context.facts),
    () => (asked === undefined ? unknown('ask', ask) : null),
    () => (asked?.answeredAt ? refuse('task.ask-answered', { ask }) : null),
    () => (asked === undefined ? null : foreignAnswerFault(step, asked.coordinator)),
  );
  if (fault !== null) return fault;
  return decided(
    { type: 'task.coordinator-answered', payload: { ask, answer, document } },
    documentOf(context.facts, document),
  );
};

/** Each coordinator answers for its own part only. */
function foreignAnswerFault(
  { context, origin }: Step<'AnswerAsCoordinator', Obligation>,
  coordinator: string,
): Refusal | null {
  const { actor } = context;
  if (origin !== 'here' || (actor.kind === 'person' && actor.agency === coordinator)) return null;
  const agency = actor.kind === 'person' ? actor.agency : actor.process;
  return refuse('task.foreign-agency', {
    action: 'AnswerAsCoordinator',
    agency,
    entitled: [coordinator],
  });
}

/** A group is one link, and any of its members may be asked for a part. */
function isCoordinator(task: Obligation, agency: string, facts: TaskFacts): boolean {
  const links = task.assignment.coordinators.map(({ coordinator }) => coordinator);
  const group = groupWith(agency, facts)?.group;
  return links.includes(agency) || (group !== undefined && links.includes(group));
}

function groupWith(agency: string, { groups }: TaskFacts) {
  return groups.find(({ members }) => members.includes(agency));
}

function askOf(task: Obligation, ask: string) {
  return task.asks.find((asked) => asked.ask === ask);
}

function unknown(field: 'coordinator' | 'ask', id: string): Refusal {
  return refuse('task.unknown-in-task', { field, id });
}
