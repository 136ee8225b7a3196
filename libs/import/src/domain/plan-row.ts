import type { Deadline, Recipients } from '@ledger/kernel';
import type { Column } from './columns.js';
import { readCoordinators, type PlannedCoordinator } from './coordinators.js';
import { readDeadline, secondDeadline, type DeadlineContext } from './deadlines.js';
import type { RowFinding } from './findings.js';
import { leadOf, readLead, type ReadLead } from './leads.js';
import type { ListRow } from './list.js';
import { NOTHING_SETTLED, type Mapping, type RowMapping } from './mapping.js';
import { readPriority, type PlannedPriority } from './priorities.js';
import { readProducts, type PlannedProduct } from './products.js';
import { kindOf, type Spellings } from './spellings.js';
import { readTaskGroup, type PlannedTaskGroup } from './task-groups.js';
import { plainWords } from './words.js';

/** What a row is read as, before anything is asked of the ledger. */
export interface RowPlan {
  readonly row: ListRow;
  readonly lead: Recipients;
  readonly taskGroup: PlannedTaskGroup | null;
  readonly priority: PlannedPriority | null;
  readonly coordinators: readonly PlannedCoordinator[];
  readonly products: readonly PlannedProduct[];
  readonly deadline: Deadline;
  readonly findings: readonly RowFinding[];
}

export interface PlanContext extends DeadlineContext {
  readonly spellings: Spellings;
  readonly mapping: Mapping;
}

/** Reads one row. Whatever its words leave open is open in the plan, or a finding; nothing is filled in. */
export function planRow(row: ListRow, context: PlanContext): RowPlan {
  const { cells } = row;
  const settled = context.mapping.rows.get(row.number) ?? NOTHING_SETTLED;
  const { lead, findings } = leadOfRow(row, settled, context.spellings);
  const named = readCoordinators(cells.coordinators, context.spellings);
  const coordinators = besideLead(named.coordinators, lead);
  const products = readProducts(cells.product);
  const due = readDeadline(settled.deadline ?? cells.deadline, context);
  const taskGroup = readTaskGroup(cells.group);
  const priority = settled.priority ?? readPriority(cells.priority);
  const dropped = coordinators.length < named.coordinators.length;
  return {
    row,
    lead,
    taskGroup,
    priority,
    coordinators,
    products,
    deadline: due.deadline,
    findings: [
      ...findings,
      ...named.findings,
      ...when(dropped, row, 'coordinators', 'lead-also-coordinates'),
      ...titleFindings(row, lead),
      ...due.findings,
      ...when(asksEach(products, lead), row, 'product', 'decision-asked-of-each-member'),
      ...when(taskGroup === null, row, 'group', 'unreadable-task-group'),
      ...when(priority === null, row, 'priority', 'unreadable-priority'),
    ],
  };
}

function leadOfRow({ cells }: ListRow, { lead }: RowMapping, spellings: Spellings): ReadLead {
  return lead === null ? readLead(cells.lead, spellings) : led(lead);
}

/** A finding about what a cell says; an empty cell says nothing that could be wrong. */
function when(
  found: boolean,
  { cells }: ListRow,
  column: Column,
  finding: RowFinding['finding'],
): readonly RowFinding[] {
  const words = plainWords(cells[column]);
  return found && words !== '' ? [{ finding, column, words }] : [];
}

function led(ids: readonly string[]): ReadLead {
  const idsOf = (kind: 'agency' | 'group') => [...new Set(ids.filter((id) => kindOf(id) === kind))];
  const lead = leadOf({ agencies: idsOf('agency'), groups: idsOf('group') }, null);
  return { lead, findings: [] };
}

/** The one agency that answers cannot also help itself; of several, each is dropped only where it leads. */
function besideLead(
  coordinators: readonly PlannedCoordinator[],
  lead: Recipients,
): readonly PlannedCoordinator[] {
  if (lead.form !== 'single') return coordinators;
  return coordinators.filter(({ coordinator }) => coordinator !== lead.agency);
}

/** "(1) …; (2) …": parts of which the words do not say who does which. */
const STATED_PARTS = /\(1\).*\(2\).*/su;

function titleFindings(row: ListRow, lead: Recipients): readonly RowFinding[] {
  const title = plainWords(row.cells.title);
  const [parts] = STATED_PARTS.exec(title) ?? [];
  return [
    // A comma goes on, and here nothing follows.
    ...when(title.endsWith(','), row, 'title', 'cut-off-words'),
    ...(parts !== undefined && lead.form === 'joint'
      ? [{ finding: 'stated-parts', column: 'title', words: parts } as const]
      : []),
    ...secondDeadline(title),
  ];
}

/** One decision of the Prime Minister cannot be brought forth by each of 85. */
function asksEach(products: readonly PlannedProduct[], { form }: Recipients): boolean {
  const ofEach = form === 'group' || form === 'open-group';
  return ofEach && products.some(({ issuer }) => issuer !== null && issuer !== 'lead-agency');
}
