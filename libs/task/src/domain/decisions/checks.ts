import { refuse, type Instant, type LocalDate, type Refusal } from '@ledger/kernel';
import type { AgencyFact, DocumentFact, TaskFacts } from '../facts.js';
import type { Citation, Due } from '../parts.js';

type KnownAgencies = Pick<TaskFacts, 'agencies'>;

export function agencyOf(
  { agencies }: KnownAgencies,
  agency: string | null,
): AgencyFact | undefined {
  return agencies.find((fact) => fact.agency === agency);
}

export function documentOf(
  { documents }: TaskFacts,
  citation: Citation | null,
): DocumentFact | undefined {
  return documents.find(({ document }) => document === citation?.document);
}

/** Refuses an agency that is not registered, ended, or not yet there on the day. Null names nobody. */
export function agencyFault(
  field: string,
  agency: string | null,
  { facts, on }: { readonly facts: KnownAgencies; readonly on: LocalDate },
): Refusal | null {
  if (agency === null) return null;
  const found = agencyOf(facts, agency);
  if (found === undefined) return refuse('task.agency-unknown', { field, agency });
  if (on < found.validFrom) {
    return refuse('task.agency-not-established', { field, agency, from: found.validFrom });
  }
  if (found.validTo !== null && on >= found.validTo) {
    const successor = found.successor ?? 'none';
    return refuse('task.agency-ended', { field, agency, ended: found.validTo, successor });
  }
  return null;
}

export function documentFault(
  field: string,
  citation: Citation | null,
  facts: TaskFacts,
): Refusal | null {
  if (citation === null || documentOf(facts, citation) !== undefined) return null;
  return refuse('task.document-unknown', { field, document: citation.document });
}

export function wordsFault(field: string, words: string): Refusal | null {
  return words.trim() === '' ? refuse('task.field-missing', { field }) : null;
}

/** A deadline that is set must still be ahead; one that already passed would be missed before anybody could keep it. */
export function aheadFault(due: Due | null, at: Instant): Refusal | null {
  if (due === null || due.at > at) return null;
  return refuse('task.deadline-passed', { field: 'deadline', lastDay: due.lastDay });
}

/** At assignment or change, a child is not due after its parent. */
export function parentFault(due: Due | null, { parent }: TaskFacts): Refusal | null {
  const parentDueAt = parent?.dueAt ?? null;
  if (due === null || parent === null || parentDueAt === null || due.at <= parentDueAt) return null;
  return refuse('task.deadline-after-parent', {
    field: 'deadline',
    lastDay: due.lastDay,
    parent: parent.task,
    parentDueAt,
  });
}
