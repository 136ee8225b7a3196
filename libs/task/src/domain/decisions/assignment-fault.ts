import { localDate, refuse, type Instant, type Refusal } from '@ledger/kernel';
import type { AssignmentTerms } from '../commands/assignment.commands.js';
import type { TaskContext, TaskFacts } from '../facts.js';
import { acceptorsOf } from '../parties.js';
import type { Due, Gap } from '../parts.js';
import { agencyFault, documentFault, parentFault } from './checks.js';
import { evidenceRequirementFault, repeatedIdFault } from './gaps.js';
import { firstFault, type Occasion } from './step.js';

/** What every assignment records of its command. */
export function termsOf(command: AssignmentTerms): AssignmentTerms {
  return {
    assignment: command.assignment,
    leadWords: command.leadWords,
    assigner: command.assigner,
    verifier: command.verifier,
    alternateVerifier: command.alternateVerifier,
    disputeResolver: command.disputeResolver,
    deadline: command.deadline,
    supersedes: command.supersedes,
    findings: command.findings,
  };
}

interface Proposed {
  readonly terms: AssignmentTerms;
  readonly leads: readonly string[];
  readonly due: Due | null;
  readonly gaps: readonly Gap[];
}

/** What keeps an assignment from being made, whoever it is given to. */
export function assignmentFault(
  { terms, leads, due, gaps }: Proposed,
  { context, at }: Occasion,
): Refusal | null {
  const { facts } = context;
  const { assignment } = terms;
  return firstFault(
    () => agenciesFault(terms, leads, { facts, at }),
    () => documentFault('assignment.authority', assignment.authority, facts),
    () => unclearFault(gaps, context),
    () => repeatedIdFault(assignment),
    () => evidenceRequirementFault(assignment),
    () => coordinatingLeadFault(terms, leads),
    () => nobodyToAcceptFault(terms, leads),
    () => beforeAssignmentFault(due, at),
    () => parentFault(due, facts),
    () => supersededFault(terms.supersedes, facts),
  );
}

function agenciesFault(
  terms: AssignmentTerms,
  leads: readonly string[],
  { facts, at }: { readonly facts: TaskFacts; readonly at: Instant },
): Refusal | null {
  const { assigner, verifier, alternateVerifier, disputeResolver, assignment } = terms;
  const named: readonly (readonly [string, string | null])[] = [
    ['assigner', assigner],
    ['verifier', verifier],
    ['alternateVerifier', alternateVerifier],
    ['disputeResolver', disputeResolver],
    ...leads.map((lead) => ['lead', lead] as const),
    ...assignment.coordinators
      .filter(({ kind }) => kind === 'agency')
      .map(({ coordinator }) => ['assignment.coordinators', coordinator] as const),
  ];
  return firstFault(
    ...named.map(
      ([field, agency]) =>
        () =>
          agencyFault(field, agency, { facts, on: localDate(at) }),
    ),
  );
}

/** Only an import may leave open what its list does not say, and so may a child of what was imported. */
function unclearFault(gaps: readonly Gap[], { actor }: TaskContext): Refusal | null {
  const imported = actor.kind === 'process' || actor.roles.includes('importer');
  return gaps.length === 0 || imported ? null : refuse('task.unclear', { gaps });
}

/** On a collective task a body may be both: it is dropped as coordinator on its own child only. */
function coordinatingLeadFault(
  { assignment }: AssignmentTerms,
  leads: readonly string[],
): Refusal | null {
  const [lead, ...others] = leads;
  const both = assignment.coordinators.some(({ coordinator }) => coordinator === lead);
  if (lead === undefined || others.length > 0 || !both) return null;
  return refuse('task.lead-also-coordinates', { field: 'assignment.coordinators', agency: lead });
}

export function nobodyToAcceptFault(
  terms: Pick<AssignmentTerms, 'assigner' | 'verifier' | 'alternateVerifier' | 'disputeResolver'>,
  leads: readonly string[],
): Refusal | null {
  if (acceptorsOf(terms, leads).length > 0) return null;
  return refuse('task.nobody-to-accept', { field: 'alternateVerifier', leads });
}

function beforeAssignmentFault(due: Due | null, at: Instant): Refusal | null {
  if (due === null || due.at > at) return null;
  return refuse('task.deadline-before-assignment', {
    field: 'deadline',
    lastDay: due.lastDay,
    assignedAt: at,
  });
}

function supersededFault(supersedes: string | null, { superseded }: TaskFacts): Refusal | null {
  if (supersedes === null || superseded?.task === supersedes) return null;
  return refuse('task.related-unknown', { field: 'supersedes', task: supersedes });
}
