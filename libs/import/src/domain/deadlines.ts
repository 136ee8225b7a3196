import {
  dueInstant,
  isRefusal,
  parseDeadline,
  type Calendar,
  type Deadline,
  type Instant,
  type NonWorkingDayRule,
} from '@ledger/kernel';
import type { RowFinding } from './findings.js';

export interface ReadDeadline {
  readonly deadline: Deadline;
  readonly findings: readonly RowFinding[];
}

/** What tells when a deadline is due, and that it is not before the assignment. */
export interface DeadlineContext {
  readonly assignedAt: Instant;
  readonly calendar: Calendar;
  readonly nonWorkingDay: NonWorkingDayRule;
}

/** Reads when a task is due. What cannot be meant so stays open, with its words, until the assigner says more. */
export function readDeadline(
  words: string,
  { assignedAt, calendar, nonWorkingDay }: DeadlineContext,
): ReadDeadline {
  const read = parseDeadline(words);
  if (isRefusal(read)) return open(words, 'unreadable-deadline');
  const due = dueInstant(read, calendar, nonWorkingDay);
  const passed = due !== null && due.at <= assignedAt;
  return passed ? open(words, 'deadline-before-assignment') : { deadline: read, findings: [] };
}

function open(words: string, finding: RowFinding['finding']): ReadDeadline {
  return {
    deadline: { kind: 'undated', words, remark: null },
    findings: [{ finding, column: 'deadline', words }],
  };
}

/** A session by which something is due, as titles name it: "tại Kỳ họp thứ 9". */
const SESSION = /kỳ họp( thứ)? [\p{L}\p{N}]+/iu;

/** A second time, named in the title. */
export function secondDeadline(title: string): readonly RowFinding[] {
  const [words] = SESSION.exec(title) ?? [];
  return words === undefined ? [] : [{ finding: 'second-deadline', column: 'title', words }];
}
