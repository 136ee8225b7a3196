import { compare, exactNumber, fraction } from '../exact/fraction.js';
import { sizeOf, type StandingGroup } from '../obligation/standing-group.js';
import type { Gate } from '../policy/scoring-policy.js';

/** Whether anybody of the agency is being disciplined; null where nobody has said. */
export type Disciplined = boolean | null;

export interface GateOutcome {
  readonly gate: Gate['gate'];
  /** What is not known decides nothing, and is left to whoever decides. */
  readonly outcome: 'met' | 'failed' | 'unknown';
  /** The obligations for which it failed, where they are known and not only counted. */
  readonly obligations: readonly string[];
}

export interface GateFacts {
  /** The obligations that have a reason to count. */
  readonly counted: readonly StandingGroup[];
  readonly disciplined: Disciplined;
}

export function passGate(gate: Gate, facts: GateFacts): GateOutcome {
  const { counted, disciplined } = facts;
  switch (gate.gate) {
    case 'all-on-time':
      return none(gate, counted.filter(isLate));
    case 'no-major-error':
      return none(gate, counted.filter(hasMajorError));
    case 'all-completed':
      return none(
        gate,
        counted.filter(({ completed }) => completed === null),
      );
    case 'nobody-disciplined':
      return { gate: gate.gate, outcome: disciplinary(disciplined), obligations: [] };
    case 'exceeded-share': {
      const accepted = counted.filter(({ completed }) => completed !== null);
      const rest = accepted.filter(({ completed }) => completed?.exceeded !== true);
      const [all, short] = [sizeOf(accepted), sizeOf(rest)];
      return within(gate, reaches(all - short, all, gate.atLeast), rest);
    }
    case 'late-share': {
      const late = counted.filter((one) => one.completed !== null && isLate(one));
      return within(gate, !exceeds(sizeOf(late), sizeOf(counted), gate.atMost), late);
    }
  }
}

/** It has a miss that counts, whether it is completed or not. */
function isLate({ misses }: StandingGroup): boolean {
  return misses > 0;
}

function hasMajorError({ completed }: StandingGroup): boolean {
  return completed?.majorErrors.some((errors) => errors > 0) === true;
}

function disciplinary(disciplined: Disciplined): GateOutcome['outcome'] {
  if (disciplined === null) return 'unknown';
  return disciplined ? 'failed' : 'met';
}

function none({ gate }: Gate, failing: readonly StandingGroup[]): GateOutcome {
  return within({ gate }, failing.length === 0, failing);
}

function within(
  { gate }: Pick<Gate, 'gate'>,
  met: boolean,
  failing: readonly StandingGroup[],
): GateOutcome {
  const obligations = met ? [] : failing.flatMap((group) => group.obligations);
  return { gate, outcome: met ? 'met' : 'failed', obligations };
}

function reaches(part: number, whole: number, atLeast: string): boolean {
  return whole > 0 && compare(fraction(part, whole), exactNumber(atLeast)) >= 0;
}

function exceeds(part: number, whole: number, atMost: string): boolean {
  return whole > 0 && compare(fraction(part, whole), exactNumber(atMost)) > 0;
}
