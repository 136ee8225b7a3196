import type { RefusalCode } from '@ledger/kernel';
import type { Text } from '../language/language.js';

/** How loudly a refusal is logged: a wrong request is routine, a store out of reach is not. */
export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

/** What of a request has to change. */
type RefusedPart =
  /** A JSON Pointer (RFC 6901) into the body, empty for all of it; or `/name` of a header. */
  | string
  /** The members and parameters that hold what the refusal's parameter of this name says. */
  | { readonly holding: string };

/** What people and HTTP clients are told about one refusal code. */
export interface ProblemRow {
  readonly status: number;
  readonly level: LogLevel;
  /** Left out where the refusal's own `field` says it, or where it is about the request as a whole. */
  readonly at?: RefusedPart;
  /** The kind of problem in a few words; the same at every occurrence (RFC 9457 §3.1.3). */
  readonly title: Text;
  /** What happened here and what to do about it; `{name}` stands for the refusal's parameter of that name. */
  readonly detail: Text;
}

/** A row for every code there is: a refusal without one does not compile. */
export type ProblemTable = Readonly<Record<RefusalCode, ProblemRow>>;
