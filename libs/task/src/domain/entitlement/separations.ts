import { addDays, localDate, refuse, type Actor, type Instant, type Refusal } from '@ledger/kernel';
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

/** Months after leaving an agency in which its work is still not one's to judge. */
const MONTHS_SINCE_SERVICE = 24;

/** Nobody verifies the work of the agency that they serve in, or served in within 24 months. */
export const notOwnAgency: Separation = (task, { agency }, { facts, at }) => {
  const leads = leadsOf(task);
  const today = localDate(at);
  const served = facts.service.filter(({ to }) => to === null || addMonths(to) > today);
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

function addMonths(date: string): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const count = year * 12 + month - 1 + MONTHS_SINCE_SERVICE;
  const first = `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}-01`;
  // From the last day of a long month it runs on into the next, never shorter than the term.
  return addDays(first, day - 1);
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
