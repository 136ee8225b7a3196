import type { Instant } from '@ledger/kernel';
import { isBucket, type Status } from './bucket.js';
import { dealingsOn, type SeenDealings } from './dealings.js';
import { dueInstantsBefore, isOverdue } from './due-instants.js';
import { membershipOf, type Reason } from './membership.js';
import type {
  AcceptedResult,
  DueInstant,
  ObligationSubject,
  ScoredObligation,
  Waiting,
} from './scored-obligation.js';
import { cutOf, fallsIn, isOn, passedUntil, type Viewpoint } from './viewpoint.js';

export const MARKS = [
  /** It stands as it does because of an instant that another agency missed. */
  'inherited',
  /** Every instant that it missed has an objective cause, confirmed. */
  'excused',
  /** In time again, after a miss. */
  'missed-before',
  'entered-late',
  /** Cancelled, superseded or merged while it was overdue. */
  'closed-when-overdue',
] as const;
type Mark = (typeof MARKS)[number];

/** A missed instant that this side answered for. */
export interface OwnMiss extends DueInstant {
  readonly excused: boolean;
  /** Costs points and fails gates. */
  readonly counts: boolean;
}

/** How one obligation stands on a scorecard, and why it counts there. */
export interface Standing {
  readonly obligation: string;
  readonly task: string;
  readonly subject: ObligationSubject;
  /** Who answers now, or did last. */
  readonly answerable: string;
  readonly status: Status;
  readonly marks: readonly Mark[];
  readonly overdue: { readonly since: Instant; readonly heldFrom: Instant | null } | null;
  /** Whom it waits for, as long as it is open in time or never due. */
  readonly awaiting: readonly Waiting[];
  readonly dealings: SeenDealings;
  /** Empty where it stands beside ratios, gates and flags. */
  readonly reasons: readonly Reason[];
  /** Due instants of this side that fall in the period. */
  readonly instants: readonly DueInstant[];
  /** All that this side ever missed of it. */
  readonly misses: readonly OwnMiss[];
  /** Accepted, with this side answering. */
  readonly completed: AcceptedResult | null;
  /** A term to report ended in silence in the period. */
  readonly silent: boolean;
}

/** Null where the obligation does not belong on the card: this side did not answer for it at any instant of the period. */
export function standingOf(obligation: ScoredObligation, view: Viewpoint): Standing | null {
  const passed = passedUntil(view);
  const due = dueInstantsBefore(obligation, passed);
  const own = due.filter(({ answerable }) => isOn(view.side, answerable));
  const instants = own.filter(({ falls }) => fallsIn(view, falls));
  if (!isInForce(obligation, view) && instants.length === 0) return null;
  const status = statusOf(obligation, { view, passed, missed: due.some(({ missed }) => missed) });
  const misses = ownMisses(own, obligation, view);
  const goesOn = status === 'openInTime' || status === 'openUndated';
  return {
    obligation: obligation.obligation,
    task: obligation.task,
    subject: obligation.subject,
    answerable: answerableNow(obligation),
    status,
    marks: marksOf(obligation, { status, misses, due }),
    overdue: status === 'openOverdue' ? delayOf(obligation) : null,
    awaiting: goesOn ? obligation.waiting.filter(({ until }) => (until ?? passed) >= passed) : [],
    dealings: dealingsOn(obligation, view),
    reasons: membershipOf(obligation, { view, status, instants, misses }),
    instants,
    misses,
    completed: isCompleted(status) ? obligation.result : null,
    silent: obligation.silences.some((ended) => fallsIn(view, ended)),
  };
}

function delayOf({ lateness }: ScoredObligation): Standing['overdue'] {
  return lateness === null ? null : { since: lateness.since, heldFrom: lateness.heldFrom };
}

function ownMisses(
  own: readonly DueInstant[],
  obligation: ScoredObligation,
  { exempts }: Viewpoint,
): readonly OwnMiss[] {
  return own
    .filter(({ missed }) => missed)
    .map((miss) => {
      const excused = obligation.excused.includes(miss.at);
      return { ...miss, excused, counts: !(excused && exempts) };
    });
}

export function isCompleted(status: Status): boolean {
  return status === 'completedOnTime' || status === 'completedLate';
}

interface SeenStatus {
  readonly view: Viewpoint;
  readonly passed: Instant;
  readonly missed: boolean;
}

function statusOf(obligation: ScoredObligation, { view, passed, missed }: SeenStatus): Status {
  const { end } = obligation;
  if (!isOn(view.side, answerableNow(obligation))) return 'transferredOut';
  if (end === null) return openStatusOf(obligation, passed);
  if (end.as !== 'completed') return end.as;
  return missed ? 'completedLate' : 'completedOnTime';
}

function answerableNow({ answering }: ScoredObligation): string {
  return answering.at(-1)?.agency ?? '';
}

function openStatusOf(obligation: ScoredObligation, passed: Instant): Status {
  if (obligation.suspended) return 'suspended';
  if (obligation.dueAt === null) return 'openUndated';
  return isOverdue(obligation, passed) ? 'openOverdue' : 'openInTime';
}

/** Whether this side answered for it at an instant of the period, or until the very instant at which it begins. */
function isInForce({ answering, end }: ScoredObligation, view: Viewpoint): boolean {
  return answering.some(({ agency, from }, index) => {
    const until = answering[index + 1]?.from ?? end?.at ?? null;
    const lasts = until === null || until >= view.period.from;
    return isOn(view.side, agency) && from < cutOf(view) && lasts;
  });
}

interface Marked {
  readonly status: Status;
  readonly misses: readonly OwnMiss[];
  readonly due: readonly DueInstant[];
}

function marksOf(obligation: ScoredObligation, { status, misses, due }: Marked): readonly Mark[] {
  const othersMissed = due.filter(({ missed }) => missed).length > misses.length;
  const open = isBucket(status) && !isCompleted(status) && status !== 'openOverdue';
  const holds: Readonly<Record<Mark, boolean>> = {
    inherited: isBucket(status) && othersMissed,
    excused: misses.length > 0 && misses.every(({ excused }) => excused),
    'missed-before': open && misses.length > 0,
    'entered-late': obligation.enteredLate,
    'closed-when-overdue': !isBucket(status) && obligation.end?.whenOverdue === true,
  };
  return MARKS.filter((mark) => holds[mark]);
}
