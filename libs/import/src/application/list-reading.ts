import {
  calendarDecider,
  calendarOf,
  CALENDAR_STREAM,
  termsDecider,
  termsInForce,
  TERMS_STREAM,
} from '@ledger/agency';
import type { Folds } from '@ledger/command';
import type { Position } from '@ledger/event-log';
import { isRefusal, lastMomentOf, localDate, refuse, type Refusal } from '@ledger/kernel';
import { agencyFacts, agencyFault, type AgencyFact } from '@ledger/task';
import { listIn, type List } from '../domain/list.js';
import type { Mapping } from '../domain/mapping.js';
import { planRow, type RowPlan } from '../domain/plan-row.js';
import { Spellings } from '../domain/spellings.js';
import type { TableRow } from '../domain/table.js';
import type { ImportTools } from './import-tools.js';
import { KnownBodies } from './known-bodies.js';
import { PinnedFolds } from './pinned-folds.js';
import type { ListTerms } from './row-task.js';

/** A list as it was read, on the day of its assignment. */
export interface ReadList {
  readonly list: List;
  readonly plans: readonly RowPlan[];
  readonly bodies: KnownBodies;
  /** The assigner, which is also taken for the issuer of the document. */
  readonly assigners: readonly AgencyFact[];
  /** The ledger as it stood when the list was read. */
  readonly then: PinnedFolds;
}

export interface ListInput {
  readonly table: readonly TableRow[];
  readonly terms: ListTerms;
  readonly mapping: Mapping;
}

/**
 * Reads a whole list as of a position, or says why it cannot be taken: what was recorded later does not count, so that it
 * is read alike whenever it is read again. Nothing is recorded here.
 */
export async function readList(
  { table, terms, mapping }: ListInput,
  { folds, directory, clock }: Pick<ImportTools, 'folds' | 'directory' | 'clock'>,
  upTo: Position,
): Promise<ReadList | Refusal> {
  const { assigner, on } = terms;
  const now = clock();
  const today = localDate(now);
  const then = new PinnedFolds(folds, upTo);
  if (on > today) return refuse('import.date-ahead', { on, today });
  const list = listIn(table);
  if (isRefusal(list)) return list;
  const assigners = await agencyFacts(then, [assigner]);
  const bodies = await KnownBodies.read(folds, directory, { on, upTo });
  const fault =
    agencyFault('assigner', assigner, { facts: { agencies: assigners }, on }) ??
    mappingFault(mapping, list, bodies);
  if (fault !== null) return fault;
  const days = await daysOf(then, today);
  if (isRefusal(days)) return days;
  const spellings = new Spellings(bodies.spellings(), on, mapping.bodies);
  const assignedAt = on < today ? lastMomentOf(on) : now;
  const context = { ...days, assignedAt, spellings, mapping };
  const plans = list.rows.map((row) => planRow(row, context));
  return { list, plans, bodies, assigners, then };
}

/** By which deadlines are worked out, as the task room will. */
async function daysOf(folds: Folds, today: string) {
  const { state: announced } = await folds.fold(CALENDAR_STREAM, calendarDecider);
  const { state: history } = await folds.fold(TERMS_STREAM, termsDecider);
  const adopted = termsInForce(history, today);
  if (adopted === null) return refuse('terms.none-in-force', { date: today });
  return { calendar: calendarOf(announced), nonWorkingDay: adopted.terms.nonWorkingDayRule };
}

/** What a mapping says of rows or bodies that there are not would settle nothing. */
function mappingFault({ bodies, rows }: Mapping, list: List, known: KnownBodies): Refusal | null {
  const numbers = new Set(list.rows.map(({ number }) => number));
  const strange = [...rows.keys()].find((number) => !numbers.has(number));
  if (strange !== undefined) {
    return refuse('import.mapping-unreadable', { place: `rows.${strange}` });
  }
  const named = [
    ...[...bodies].map(([words, id]) => ({ place: `bodies.${words}`, id })),
    ...[...rows].flatMap(([number, { lead }]) =>
      (lead ?? []).map((id) => ({ place: `rows.${number}.lead`, id })),
    ),
  ];
  const unknown = named.find(({ id }) => !known.has(id));
  return unknown === undefined ? null : refuse('import.mapping-unknown', unknown);
}
