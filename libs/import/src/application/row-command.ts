import type { Deadline, Recipients } from '@ledger/kernel';
import type {
  Assign,
  AssignCollectively,
  Assignment,
  AssignmentTerms,
  Citation,
  Leads,
} from '@ledger/task';
import type { RowPlan } from '../domain/plan-row.js';
import type { KnownBodies } from './known-bodies.js';

export interface RowContext {
  readonly assigner: string;
  readonly authority: Citation;
  readonly bodies: KnownBodies;
}

/** The command that records a row as it was read; what the list does not say stays open in it. */
export function commandOf(
  plan: RowPlan,
  { assigner, authority, bodies }: RowContext,
): Assign | AssignCollectively {
  const { lead, row, deadline, findings } = plan;
  const terms: AssignmentTerms = {
    assignment: assignmentOf(plan, authority),
    leadWords: row.cells.lead,
    assigner,
    verifier: null,
    alternateVerifier: null,
    disputeResolver: null,
    deadline,
    supersedes: null,
    findings: findings.map(({ finding, words }) => ({ finding, words })),
  };
  const leads = leadsOf(lead, deadline, bodies);
  if (leads !== null) return { kind: 'AssignCollectively', ...terms, leads, parent: null };
  const one = lead.form === 'single' ? lead.agency : null;
  // Nobody answers yet, so that there is no year to open either.
  const due = one === null ? withoutYears(deadline) : deadline;
  return { kind: 'Assign', ...terms, deadline: due, lead: one, parent: null };
}

function assignmentOf(plan: RowPlan, authority: Citation): Assignment {
  const { row, taskGroup, priority, coordinators, products } = plan;
  return {
    title: row.cells.title,
    taskGroup,
    priority,
    official: null,
    coordinators: coordinators.map((named) => ({ ...named, part: null })),
    products: products.map(({ words, kind, issuer }, n) => ({
      product: `p${n + 1}`,
      words,
      kind,
      issuer,
      evidence: [],
      indicator: null,
    })),
    authority,
  };
}

/** Null where one agency answers once, or nobody does. */
function leadsOf(lead: Recipients, { kind }: Deadline, bodies: KnownBodies): Leads | null {
  switch (lead.form) {
    case 'nobody':
      return null;
    case 'single':
      return kind === 'yearly' ? lead : null;
    case 'joint':
      return lead;
    case 'group':
      return { ...lead, group: bodies.referenceTo(lead.group) };
    case 'open-group':
      return { ...lead, group: lead.group === null ? null : bodies.referenceTo(lead.group) };
  }
}

function withoutYears(deadline: Deadline): Deadline {
  if (deadline.kind !== 'yearly') return deadline;
  const { words, remark } = deadline;
  return { kind: 'undated', words, remark };
}
