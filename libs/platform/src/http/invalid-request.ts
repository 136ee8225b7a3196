import type { ProblemPart } from '../problems/problem.js';
import type { Language, Text } from '../language/language.js';

/** One member of a request that cannot be taken. */
export interface RequestFault {
  /** JSON Pointer (RFC 6901) into the body, or `/name` of a query or path parameter. */
  readonly pointer: string;
  /** The end of "this must …": what the member has to be. */
  readonly must: Text;
}

/** A request with members that are missing, unknown or wrong. */
export class InvalidRequestError extends Error {
  constructor(readonly faults: readonly RequestFault[]) {
    super(faults.map(({ pointer, must }) => `${pointer} must ${must.en}`).join('; '));
    this.name = 'InvalidRequestError';
  }
}

export function partsIn(
  faults: readonly RequestFault[],
  language: Language,
): readonly ProblemPart[] {
  return faults.map(({ pointer, must }) => ({ pointer, detail: sentence(must, language) }));
}

function sentence(must: Text, language: Language): string {
  return language === 'vi' ? `Phải ${must.vi}.` : `It must ${must.en}.`;
}
