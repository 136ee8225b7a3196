import type { Actor, Calendar, LocalDate } from '@ledger/kernel';
import type { AgencyFact, TaskFacts } from '@ledger/task';

/** Which agencies and documents a task has to do with. */
export interface Cast {
  readonly lead: string;
  readonly assigner: string;
  readonly verifier: string;
  readonly document: string;
  /** The lead ends and its duties pass on; null where it does not. */
  readonly merger: { readonly successor: string; readonly day: LocalDate } | null;
}

type Person = Extract<Actor, { readonly kind: 'person' }>;
type PersonPart = Pick<Person, 'agency' | 'roles'> & Partial<Pick<Person, 'capacity'>>;

function person(name: string, { agency, roles, capacity = null }: PersonPart): Person {
  return { kind: 'person', person: `${name}-of-${agency}`, agency, roles, capacity };
}

export const WATCH: Actor = { kind: 'process', process: 'task-watch' };

export function peopleOf({ assigner, verifier }: Cast) {
  return {
    assigner: person('assigner', { agency: assigner, roles: ['assigner'] }),
    verifier: person('verifier', { agency: verifier, roles: ['verifier'] }),
    importer: person('importer', { agency: assigner, roles: ['importer'] }),
  };
}

/** Who acts for whoever leads now. */
export function leadersOf(agency: string) {
  return {
    officer: person('officer', { agency, roles: ['lead-officer'] }),
    head: person('head', { agency, roles: ['lead-head'], capacity: 'head' }),
  };
}

/** Working days from Monday to Friday; the holidays of a real calendar would change dates, and nothing that is measured. */
const CALENDAR: Calendar = {
  weekend: 'saturday-sunday',
  holidays: [],
  swapDays: [],
  knownYears: [2024, 2025, 2026, 2027, 2028],
};

const HOUSE: Pick<TaskFacts, 'calendar' | 'terms' | 'children' | 'siblings' | 'service'> = {
  calendar: { calendar: CALENDAR, basis: { stream: 'calendar', rev: 0 } },
  terms: {
    basis: { stream: 'policy-terms', rev: 0 },
    acknowledge: 3,
    resolveDispute: 5,
    accept: 10,
    answerExtension: 5,
    answerAsCoordinator: 7,
    confirmJointClaim: 7,
    reportEveryMonths: 1,
    signingLeadDays: 0,
    maxExtensions: 2,
    nonWorkingDay: 'next-working-day',
    causeAuthority: null,
    separationMonths: 24,
  },
  children: [],
  siblings: [],
  service: [],
};

/** What the deciders know beside the task: its agencies, its document, the calendar and the terms of the house. */
export function factsOf(cast: Cast): TaskFacts {
  const { lead, assigner, verifier, document, merger } = cast;
  const successors = merger === null ? [] : [agency(merger.successor)];
  const ended = merger === null ? {} : { validTo: merger.day, successor: merger.successor };
  return {
    ...HOUSE,
    agencies: [{ ...agency(lead), ...ended }, agency(assigner), agency(verifier), ...successors],
    groups: [{ group: GROUP, members: [], basis: { stream: `group-${GROUP}`, rev: 0 } }],
    documents: [{ document, basis: { stream: `document-${document}`, rev: 0 } }],
    parent: null,
    superseded: null,
  };
}

/** The group that group tasks are given to. */
export const GROUP = 'communes';

function agency(id: string): AgencyFact {
  const basis = { stream: `agency-${id}`, rev: 0 };
  return { agency: id, validFrom: '2020-01-01', validTo: null, successor: null, basis };
}
