/** The names of this room's streams. */

/** One stream, so that no two policies can be in force at once. */
export const SCORING_POLICY_STREAM = 'policy-scoring';

export function programmeStream(programme: string): string {
  return `programme-${programme}`;
}

/** One assessment for each agency and period; both are names without spaces. */
export function assessmentStream(agency: string, period: string): string {
  return `assessment-${agency}.${period}`;
}

/** One for each scope and its days, so that a second close conflicts with the first. */
export function closeStream(close: string): string {
  return `close-${close}`;
}
