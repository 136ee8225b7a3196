import { isInstant, refuse, type CommandContext, type Instant, type Refusal } from '@ledger/kernel';
import type { Collective } from '../collective/collective.js';
import { firstFault, type Origin } from '../decisions/step.js';
import type { EntitlementFacts } from '../facts.js';
import type { Obligation } from '../obligation/obligation.js';
import { leadsOf } from '../parties.js';
import type { StepKind } from '../task.commands.js';
import type { NotAssigned } from '../task.js';
import { ENTITLEMENTS } from './entitlements.js';
import type { Person } from './separations.js';

type Task = Obligation | Collective;

/** Who tries it, when, and what is known of other streams. */
export type EntitlementContext = Pick<CommandContext<EntitlementFacts>, 'actor' | 'now' | 'facts'>;

export interface Attempt {
  readonly kind: StepKind;
  readonly task: Task | NotAssigned;
  /** The assigning body: of the task, or of the assignment that is being made. */
  readonly assigner: string;
  readonly context: EntitlementContext;
  readonly at: Instant;
  readonly origin: Origin;
}

/** Papers that others sign here; they come unsigned only late, or from a parent. */
const SIGNED_HERE: readonly StepKind[] = ['HandOver', 'RequestExtension', 'Submit'];

/** What stands for nothing outside this ledger cannot have happened there earlier. */
const NEVER_LATE: readonly StepKind[] = ['PreparePaper', 'SignPaper', 'Correct'];

/** Why the caller may not take this step; null if they may. What the step holds is not looked at. */
export function entitlementFault(attempt: Attempt): Refusal | null {
  const { kind, context, origin } = attempt;
  const { actor } = context;
  // A step of the parent was judged there.
  if (origin === 'parent') return null;
  const { agencies } = ENTITLEMENTS[kind];
  if (actor.kind === 'process') {
    return agencies === null ? null : refuse('task.person-needed', { action: kind });
  }
  if (agencies === null) return refuse('task.process-needed', { action: kind });
  return firstFault(
    () => (origin === 'late' ? lateFault(attempt, actor) : ordinaryFault(attempt, actor)),
    () => separationFault(attempt, actor),
  );
}

function ordinaryFault(attempt: Attempt, person: Person): Refusal | null {
  const { kind } = attempt;
  const { roles } = ENTITLEMENTS[kind];
  if (SIGNED_HERE.includes(kind)) return refuse('task.signature-needed', { action: kind });
  const importing = isImporter(person) && roles.includes('importer');
  const entitled = entitledAgencies(attempt);
  if (!importing && !entitled.includes(person.agency)) return foreign(kind, person, entitled);
  return roles.some((role) => person.roles.includes(role))
    ? null
    : refuse('task.role-missing', { action: kind, roles });
}

function entitledAgencies({ kind, task, assigner, context }: Attempt): readonly string[] {
  if (task.kind === 'not-assigned') return [assigner];
  return ENTITLEMENTS[kind].agencies?.(task, context.facts) ?? [];
}

/** Nobody chooses their own date: only the assigning body or an importer enters late. */
function lateFault(attempt: Attempt, person: Person): Refusal | null {
  const { kind, context, at } = attempt;
  if (NEVER_LATE.includes(kind)) return refuse('task.never-late', { action: kind });
  if (!isInstant(at)) return refuse('instant.invalid', { instant: at });
  if (at >= context.now) {
    return refuse('task.late-entry-not-earlier', { field: 'effectiveAt', effectiveAt: at });
  }
  return chosenDateFault(attempt, person) ?? beforeRecordingFault(attempt);
}

function chosenDateFault({ kind, task, assigner }: Attempt, person: Person): Refusal | null {
  const { agency, roles } = person;
  const assigning = roles.includes('assigner') || roles.includes('verifier');
  if (isImporter(person) || (agency === assigner && assigning)) return null;
  return task.kind !== 'not-assigned' && leadsOf(task).includes(agency)
    ? refuse('task.date-chosen-by-lead', { field: 'effectiveAt', agency })
    : foreign(kind, person, [assigner]);
}

function isImporter({ roles }: Person): boolean {
  return roles.includes('importer');
}

function foreign(action: StepKind, { agency }: Person, entitled: readonly string[]): Refusal {
  return refuse('task.foreign-agency', { action, agency, entitled });
}

/** What the lead did once the task was here it enters itself, when it does it. */
function beforeRecordingFault({ kind, task, at }: Attempt): Refusal | null {
  if (task.kind === 'not-assigned' || ENTITLEMENTS[kind].ofThose === undefined) return null;
  if (at < task.firstRecordedAt) return null;
  return refuse('task.late-entry-after-recording', {
    field: 'effectiveAt',
    action: kind,
    recordedAt: task.firstRecordedAt,
  });
}

function separationFault({ kind, task, context, at }: Attempt, person: Person): Refusal | null {
  if (task.kind === 'not-assigned') return null;
  const { separations = [] } = ENTITLEMENTS[kind];
  const moment = { facts: context.facts, at };
  return firstFault(...separations.map((keeps) => () => keeps(task, person, moment)));
}
