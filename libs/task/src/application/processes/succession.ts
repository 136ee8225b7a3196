import {
  exceptionFor,
  mergerStream,
  termsInForceOf,
  type MergerTerms,
  type PassingTask,
} from '@ledger/agency';
import { startOfDay, type Instant, type LocalDate } from '@ledger/kernel';
import type { PassOn } from '../../domain/commands/course.commands.js';
import type { Assignment } from '../../domain/parts.js';
import type { HouseReader } from '../house-reader.js';

/** The id in the name of a task's stream. */
export function taskOf(stream: string): string {
  return stream.replace(/^task-/, '');
}

/** What decides to whom a task passes when its lead, or another of its agencies, merges. */
export function passingTask(stream: string, { authority, taskGroup }: Assignment): PassingTask {
  return { id: taskOf(stream), document: authority.document, clause: authority.clause, taskGroup };
}

/**
 * What passes the agency's roles in a task on to whoever took them over; null as long as the agency has not ended by a
 * merger.
 */
export async function passingOn(
  house: HouseReader,
  agency: string,
  { task, now }: { readonly task: PassingTask; readonly now: Instant },
): Promise<PassOn | null> {
  const ended = await endOf(house, agency);
  if (ended === null || startOfDay(ended.terms.day) > now) return null;
  const { terms, merger } = ended;
  const exception = exceptionFor(terms, task);
  return {
    kind: 'PassOn',
    from: agency,
    to: exception?.successor ?? terms.successor,
    effectiveAt: startOfDay(terms.day),
    merger: {
      merger: mergerStream(merger),
      document: terms.source.number ?? terms.source.title,
      grounds: exception?.source.title ?? null,
    },
  };
}

/** Who has taken the agency's place by a day, through as many mergers as there were; the agency itself if there was none. */
export async function successorOn(
  house: HouseReader,
  agency: string,
  { task, on }: { readonly task: PassingTask; readonly on: LocalDate },
): Promise<string> {
  const ended = await endOf(house, agency);
  if (ended === null || ended.terms.day > on) return agency;
  const { terms } = ended;
  const next = exceptionFor(terms, task)?.successor ?? terms.successor;
  // Mergers never lead back: the register refuses a cycle.
  return successorOn(house, next, { task, on });
}

async function endOf(
  house: HouseReader,
  agency: string,
): Promise<{ readonly merger: string; readonly terms: MergerTerms } | null> {
  const end = (await house.agency(agency))?.state.end;
  if (end?.kind !== 'merged') return null;
  const merger = await house.merger(end.merger);
  const terms = merger === null ? null : termsInForceOf(merger.state);
  return terms === null ? null : { merger: end.merger, terms };
}
