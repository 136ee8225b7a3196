/** Refusals met while reading a deadline, a date or a calendar from words or fields. */
export interface DeadlineRefusals {
  /** The words match no known form of a deadline. */
  'deadline.unreadable': { words: string };
  /** The deadline names a day, month, quarter or year that does not exist or lies outside its span; `field` says which. */
  'deadline.impossible': { words: string; field: string };
  /** What was asked for "as of" is neither a date that exists (YYYY-MM-DD) nor an instant in UTC. */
  'as-of.unreadable': { words: string };
  /** The calendar contradicts itself at this date: no such day, a year it is not known for, or a swap day that is no weekend day or also a holiday. */
  'calendar.impossible': { field: 'holidays' | 'swapDays'; date: string };
}
