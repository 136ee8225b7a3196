import type { Instant } from '@ledger/kernel';
import { fallsIn, isOn, passedUntil, type Viewpoint } from './viewpoint.js';

/** Work that lay with somebody else than the lead, for as long as it lay with that one body. */
export interface HandOver {
  readonly what: 'acceptance' | 'signature';
  /** The agency that accepts, or the kind of body that signs. */
  readonly with: string;
  readonly since: Instant;
  /** Null while it lies there. */
  readonly settled: { readonly at: Instant; readonly as: HandOverEnd } | null;
}

export type HandOverEnd =
  | 'accepted'
  | 'returned'
  | 'issued'
  | 'withdrawn'
  /** What a body had to sign was claimed as complete: from then on it lies with the acceptor. */
  | 'claimed'
  /** By a merger it lies with another body. */
  | 'passed-on'
  /** Nobody need settle it any more. */
  | 'ended';

/** More time that the lead asked for, and what became of it. */
export interface AskedExtension {
  readonly request: string;
  readonly cause: 'objective' | 'subjective';
  readonly askedAt: Instant;
  /** Asked after the due instant. */
  readonly late: boolean;
  /** 24:00 of the last day that there is to answer it, exclusive. */
  readonly answerBy: Instant;
  /** The due instant in force when it was asked. */
  readonly dueAt: Instant | null;
  readonly answer: ExtensionAnswer | null;
}

interface ExtensionAnswer {
  /** *Ended*: the task was closed or completed before anybody answered. */
  readonly as: 'granted' | 'refused' | 'withdrawn' | 'ended';
  readonly at: Instant;
  /** The agency that decided; null where none did. */
  readonly by: string | null;
  /** The due instant that was granted, which may differ from what was asked for. */
  readonly dueAt: Instant | null;
}

/** A part that the lead asked of a coordinator. */
export interface AskedPart {
  readonly ask: string;
  readonly coordinator: string;
  readonly askedAt: Instant;
  /** 24:00 of the last day to answer, exclusive. */
  readonly answerBy: Instant;
  readonly answeredAt: Instant | null;
}

/** What passed between the lead of an obligation and others. */
export interface Dealings {
  readonly handOvers: readonly HandOver[];
  readonly extensions: readonly AskedExtension[];
  readonly parts: readonly AskedPart[];
}

export const PART_STATES = [
  'answered-in-time',
  'answered-late',
  /** The term to answer has ended. */
  'unanswered',
  'running',
  /** The task ended within the term. */
  'not-needed',
] as const;
export type PartState = (typeof PART_STATES)[number];

/** A part, and how it stands where it is looked at. */
export interface SeenPart extends AskedPart {
  readonly state: PartState;
}

export interface SeenDealings extends Omit<Dealings, 'parts'> {
  readonly parts: readonly SeenPart[];
}

/** An obligation, as far as its dealings and those who answer for them go. */
export interface Dealt {
  readonly answering: readonly { readonly agency: string; readonly from: Instant }[];
  readonly end: { readonly at: Instant } | null;
  readonly dealings: Dealings;
}

/**
 * What belongs on a card: hand-overs that were settled in the period or still lie with somebody; requests and parts that
 * were open at any instant of it. Each belongs to whoever answered when it ended, or answers now.
 */
export function dealingsOn(obligation: Dealt, view: Viewpoint): SeenDealings {
  const { handOvers, extensions, parts } = obligation.dealings;
  const isOwn = (at: Instant | null) => isOn(view.side, answeringAt(obligation, at));
  return {
    handOvers: handOvers.filter(
      ({ settled }) =>
        isOwn(settled?.at ?? null) && (settled === null || fallsIn(view, settled.at)),
    ),
    extensions: extensions.filter(
      ({ answer }) => isOwn(answer?.at ?? null) && lastsInto(view, answer?.at ?? null),
    ),
    parts: parts
      .filter((part) => isOwn(endOf(part, obligation)) && lastsInto(view, endOf(part, obligation)))
      .map((part) => seenPart(part, obligation, view)),
  };
}

/** The parts that were asked of a side as coordinator, and were open at any instant of the period. */
export function partsAskedOf(obligation: Dealt, view: Viewpoint): readonly SeenPart[] {
  return obligation.dealings.parts
    .filter(({ coordinator }) => isOn(view.side, coordinator))
    .filter((part) => lastsInto(view, endOf(part, obligation)))
    .map((part) => seenPart(part, obligation, view));
}

function seenPart(part: AskedPart, { end }: Dealt, view: Viewpoint): SeenPart {
  return { ...part, state: stateOf(part, end?.at ?? null, passedUntil(view)) };
}

function stateOf(
  { answerBy, answeredAt }: AskedPart,
  endedAt: Instant | null,
  passed: Instant,
): PartState {
  if (answeredAt !== null) return answeredAt < answerBy ? 'answered-in-time' : 'answered-late';
  if (answerBy < (endedAt ?? passed)) return 'unanswered';
  return endedAt === null ? 'running' : 'not-needed';
}

function endOf({ answeredAt }: AskedPart, { end }: Dealt): Instant | null {
  return answeredAt ?? end?.at ?? null;
}

function lastsInto(view: Viewpoint, end: Instant | null): boolean {
  return end === null || end >= view.period.from;
}

/** Who answered at an instant, or answers now. */
function answeringAt({ answering }: Dealt, at: Instant | null): string {
  const begun = at === null ? answering : answering.filter(({ from }) => from <= at);
  return (begun.at(-1) ?? answering[0])?.agency ?? '';
}
