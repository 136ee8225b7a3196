import { addDays, type LocalDate } from '@ledger/kernel';
import { TASK_GROUPS, type Priority, type TaskGroup } from '@ledger/task';
import type { Cast } from '../history/cast.js';
import type { Random } from '../history/random.js';
import {
  ASSIGNERS,
  COMMUNES,
  DOCUMENTS,
  FIELDS,
  MINISTRIES,
  OBJECTS,
  PROVINCES,
  VERBS,
  VERIFIER,
} from './vocabulary.js';

/** What becomes of an obligation; null while nothing is recorded of it after its assignment. */
export type Outcome = 'accepted' | 'cancelled' | 'suspended' | 'changed' | null;

/** One obligation of the register that is read. */
export interface ObligationPlan {
  readonly cast: Cast;
  readonly assignedOn: LocalDate;
  readonly title: string;
  readonly number: number;
  /** Nothing is left open; what is not clear is never accepted before somebody completes it. */
  readonly isClear: boolean;
  readonly taskGroup: TaskGroup | null;
  readonly priority: Priority;
  readonly dueOn: LocalDate | null;
  readonly outcome: Outcome;
  readonly outcomeOn: LocalDate;
}

/** An obligation as registers of all tiers hold them: most with communes, one in twelve without a date. */
export function randomObligation(random: Random, assignedOn: LocalDate): ObligationPlan {
  const document = random.of(DOCUMENTS);
  const span = random.between(20, 300);
  const isClear = random.percent(86);
  return {
    cast: {
      lead: random.of(leadsOf(random)),
      assigner: ASSIGNERS[Number(document.slice(-4)) % ASSIGNERS.length] ?? '',
      verifier: VERIFIER,
      document,
      merger: null,
    },
    assignedOn,
    title: `${random.of(VERBS)} ${random.of(OBJECTS)} về ${random.of(FIELDS)}`,
    number: random.between(1, 600),
    isClear,
    taskGroup: isClear || random.percent(50) ? random.of(TASK_GROUPS) : null,
    priority: random.of(['normal', 'normal', 'high', 'urgent'] as const),
    dueOn: isClear || random.percent(50) ? addDays(assignedOn, span) : null,
    outcome: isClear ? outcomeOf(random) : null,
    outcomeOn: addDays(assignedOn, Math.round(span * (0.4 + random.next() * 0.8))),
  };
}

function leadsOf(random: Random): readonly string[] {
  if (random.percent(20)) return MINISTRIES;
  return random.percent(40) ? PROVINCES : COMMUNES;
}

function outcomeOf(random: Random): Outcome {
  if (random.percent(5)) return 'accepted';
  if (random.percent(3)) return 'cancelled';
  if (random.percent(2)) return 'suspended';
  return random.percent(5) ? 'changed' : null;
}
