/** Refusals met while reading a deadline from words or fields. */
export interface DeadlineRefusals {
  /** The words match no known form of a deadline. */
  'deadline.unreadable': { words: string };
  /** The words name a day, month, quarter or year that does not exist. */
  'deadline.impossible': { words: string; field: string };
}
