import type { RefusalCode } from '@ledger/kernel';
import type { Text } from '../language/language.js';

/** How loudly a refusal is logged: a wrong request is routine, a store out of reach is not. */
export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

/** What people and HTTP clients are told about one refusal code. */
export interface ProblemRow {
  readonly status: number;
  readonly level: LogLevel;
  /** The kind of problem in a few words; the same at every occurrence (RFC 9457 §3.1.3). */
  readonly title: Text;
  /** What happened here and what to do about it; `{name}` stands for the refusal's parameter of that name. */
  readonly detail: Text;
}

/** A row for every code there is: a refusal without one does not compile. */
export type ProblemTable = Readonly<Record<RefusalCode, ProblemRow>>;
