import { refuse, type Refusal } from '../refusal/refusal.js';
import { deadlineOf, type Deadline, type YearlyDeadline } from './deadline.js';

/** The calendar years of a yearly deadline, both inclusive; without a last year it goes on until it is ended. */
export interface YearSpan {
  readonly firstYear: number;
  readonly lastYear: number | null;
}

/** A deadline that names no first year begins in the year of the assignment (in Asia/Ho_Chi_Minh). */
export function yearsOf({ firstYear, lastYear }: YearlyDeadline, assignmentYear: number): YearSpan {
  return { firstYear: firstYear ?? assignmentYear, lastYear };
}

/**
 * The deadline of one year's child, due when that year ends. It keeps the words of the document, which is all that was
 * ever said about it. Refused for a year outside the deadline's own.
 */
export function deadlineOfYear(
  deadline: YearlyDeadline,
  year: number,
): Deadline | Refusal<'deadline.impossible'> {
  const { firstYear, lastYear, words, remark } = deadline;
  if (year < (firstYear ?? year) || year > (lastYear ?? year)) {
    return refuse('deadline.impossible', { words, field: 'year' });
  }
  return deadlineOf({ kind: 'year', year }, { words, remark });
}
