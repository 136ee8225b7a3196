import type { Instant } from '@ledger/kernel';
import type {
  AcceptedResult,
  DueInstant,
  ObligationEnd,
  ScoredObligation,
} from '../domain/obligation/scored-obligation.js';

/** What no instant is later than: it stands for none. */
export const NEVER = 9_000_000_000_000_000;

/** Bits of {@link ObligationSide.flags}. */
export const FLAG = {
  /** The side answers still. */
  current: 1,
  suspended: 2,
  /** There is a due instant in force. */
  dated: 4,
  enteredLate: 8,
  closedWhenOverdue: 16,
  /** The miss of the delay that goes on is among the due instants already. */
  latenessSettled: 32,
  /** Somebody else has the work, or owes an answer. */
  waiting: 64,
  /** The only due instant of the side was missed. */
  missed: 128,
} as const;

/** From this bit of {@link ObligationSide.flags} on: how many due instants were missed, by whichever side. */
export const MISSED_FROM_BIT = 8;

const ENDINGS = ['none', 'completed', 'cancelled', 'superseded', 'mergedInto'] as const;

/**
 * An obligation from the side of one agency that answers or answered for it, in numbers that can be counted by SQL: all that
 * status, marks, reasons and points follow from. Instants are milliseconds since 1970.
 */
export interface ObligationSide {
  readonly agency: string;
  readonly flags: number;
  readonly ending: number;
  readonly endedMs: number;
  /** Until when the side answered. */
  readonly leftMs: number;
  readonly lateSinceMs: number;
  readonly lateAfterMs: number;
  readonly lateFallsMs: number;
  /** From when on others have had the work, so that no further day of the delay counts. */
  readonly heldMs: number;
  /** The settled due instants that the side answered for; one by itself, several as arrays. */
  readonly own: number;
  readonly dueMs: number;
  readonly fallsMs: number;
  readonly delayUntilMs: number;
  readonly several: SeveralInstants | null;
  readonly excusedMs: readonly number[] | null;
  readonly silencesMs: readonly number[] | null;
  readonly result: string | null;
  /** The task that it counts under; empty where that is the obligation itself. */
  readonly task: string;
  /** What it is about; empty where the assignment leaves it open. */
  readonly taskGroup: string;
  readonly priority: string;
  readonly document: string;
}

interface SeveralInstants {
  readonly dueMs: readonly number[];
  readonly fallsMs: readonly number[];
  readonly delayUntilMs: readonly number[];
  readonly missed: readonly number[];
}

/** One for each agency that answers or answered. */
export function sidesOf(obligation: ScoredObligation): readonly ObligationSide[] {
  const { end, excused, silences, result } = obligation;
  const shared = {
    ending: ENDINGS.indexOf(end?.as ?? 'none'),
    endedMs: msOf(end?.at ?? null),
    ...latenessIn(obligation),
    excusedMs: listed(excused),
    silencesMs: listed(silences),
    result: result === null ? null : resultCode(result),
    ...subjectOf(obligation),
  };
  const agencies = [...new Set(obligation.answering.map(({ agency }) => agency))];
  return agencies.map((agency) => ({ agency, ...shared, ...ownOf(agency, obligation) }));
}

function subjectOf({ obligation, task, subject }: ScoredObligation) {
  const { taskGroup, priority, document } = subject;
  return {
    task: task === obligation ? '' : task,
    taskGroup: taskGroup ?? '',
    priority: priority ?? '',
    document,
  };
}

function latenessIn({ lateness }: ScoredObligation) {
  return {
    lateSinceMs: msOf(lateness?.since),
    lateAfterMs: msOf(lateness?.after),
    lateFallsMs: msOf(lateness?.falls),
    heldMs: msOf(lateness?.heldFrom),
  };
}

function listed(instants: readonly Instant[]): readonly number[] | null {
  return instants.length === 0 ? null : instants.map(msOf);
}

function ownOf(agency: string, obligation: ScoredObligation) {
  const { answering, instants, end } = obligation;
  const own = instants.filter(({ answerable }) => answerable === agency);
  const [only] = own;
  return {
    flags: flagsOf(agency, obligation, own),
    leftMs: leftMs(agency, answering, end),
    own: own.length,
    dueMs: msOf(only?.at ?? null),
    fallsMs: msOf(only?.falls ?? null),
    delayUntilMs: msOf(only?.until ?? null),
    several: own.length < 2 ? null : severalOf(own),
  };
}

function severalOf(own: readonly DueInstant[]): SeveralInstants {
  return {
    dueMs: own.map(({ at }) => msOf(at)),
    fallsMs: own.map(({ falls }) => msOf(falls)),
    delayUntilMs: own.map(({ until }) => msOf(until)),
    missed: own.map(({ missed }) => Number(missed)),
  };
}

function flagsOf(
  agency: string,
  { answering, suspended, dueAt, enteredLate, end, lateness, instants, waiting }: ScoredObligation,
  own: readonly DueInstant[],
): number {
  const missed = instants.filter((one) => one.missed).length;
  const holds: Readonly<Record<keyof typeof FLAG, boolean>> = {
    current: answering.at(-1)?.agency === agency,
    suspended,
    dated: dueAt !== null,
    enteredLate,
    closedWhenOverdue: end?.whenOverdue === true,
    latenessSettled: lateness?.settled === true,
    waiting: waiting.length > 0,
    missed: own.length === 1 && own[0]?.missed === true,
  };
  const bits = Object.keys(FLAG) as (keyof typeof FLAG)[];
  const flags = bits.reduce((sum, name) => sum + (holds[name] ? FLAG[name] : 0), 0);
  return flags + missed * 2 ** MISSED_FROM_BIT;
}

/** The latest end of the stretches in which it answered. */
function leftMs(
  agency: string,
  answering: ScoredObligation['answering'],
  end: ObligationEnd | null,
): number {
  const ends = answering.flatMap((stretch, index) =>
    stretch.agency === agency ? [msOf(answering[index + 1]?.from ?? end?.at ?? null)] : [],
  );
  return Math.max(...ends);
}

function msOf(instant: Instant | null | undefined): number {
  return instant == null ? NEVER : Date.parse(instant);
}

/** Such as `et0,1`: exceeded, within its first deadline, major errors of each product. */
function resultCode({ exceeded, majorErrors, withinOriginal }: AcceptedResult): string {
  const original = withinOriginal === null ? '-' : withinOriginal ? 't' : 'f';
  return `${exceeded ? 'e' : 'm'}${original}${majorErrors.join(',')}`;
}

export function resultOfCode(code: string): AcceptedResult {
  const original = code.charAt(1);
  return {
    exceeded: code.startsWith('e'),
    majorErrors: code.slice(2).split(',').map(Number),
    withinOriginal: original === '-' ? null : original === 't',
  };
}
