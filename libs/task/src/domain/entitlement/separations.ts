import {
  addMonths,
  localDate,
  refuse,
  type Actor,
  type Instant,
  type Refusal,
} from '@ledger/kernel';
import type { EntitlementFacts } from '../facts.js';
import { leadsOf } from '../parties.js';
import type { Collective } from '../collective/collective.js';
import type { Obligation } from '../obligation/obligation.js';

export type Person = Extract<Actor, { readonly kind: 'person' }>;

/** A duty that a person is kept from because of another that they had a hand in. */
export type Separation = (
  task: Obligation | Collective,
  person: Person,
  moment: { readonly facts: EntitlementFacts; readonly at: Instant },
) => Refusal | null;

/** Nobody accepts, or sends back, a claim that they had a hand in. */
export const notOwnClaim: Separation = ({ claim }, { person }) =>
  claim?.claimants.includes(person) === true
    ? refuse('task.acceptance-by-claimant', { person })
    : null;

/** Nobody verifies the work of the agency that they serve in, or left less than the separation of the terms ago. */
export const notOwnAgency: Separation = (task, { agency }, { facts, at }) => {
  const leads = leadsOf(task);
  const today = localDate(at);
  const { separationMonths } = facts.terms;
  const served = facts.service.filter(
    ({ to }) => to === null || addMonths(to, separationMonths) > today,
  );
  const agencies = [agency, ...served.map((service) => service.agency)];
  const own = agencies.find((one) => leads.includes(successorOf(one, facts)));
  return own === undefined ? null : refuse('task.acceptor-serves-lead', { agency: own, leads });
};

/** Being moved by a merger is not leaving: whoever served the predecessor serves the successor. */
function successorOf(agency: string, { agencies }: EntitlementFacts): string {
  const line = new Set([agency]);
  // A set visits what is added while it is walked, and adds nothing twice.
  for (const one of line) {
    const successor = agencies.find((fact) => fact.agency === one)?.successor;
    if (successor) line.add(successor);
  }
  return [...line].at(-1) ?? agency;
}

/** A dispute is resolved by someone other than who assigned the task. */
export const notAssigningPerson: Separation = ({ assignedBy }, { person }) =>
  assignedBy === person ? refuse('task.dispute-resolved-by-assigner', { person }) : null;

/** Whoever drew up the only papers that wait for a signature signs none of them. */
export const notOnlyPreparer: Separation = ({ papers }, { person }) => {
  const [paper] = papers;
  if (paper === undefined || papers.some(({ preparedBy }) => preparedBy !== person)) return null;
  return refuse('task.signature-by-preparer', { person, paper: paper.paper });
};
