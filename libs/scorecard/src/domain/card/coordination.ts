import { countOf } from '../obligation/bucket.js';
import {
  partsAskedOf,
  PART_STATES,
  type PartState,
  type SeenPart,
} from '../obligation/dealings.js';
import type { ScoredObligation } from '../obligation/scored-obligation.js';
import type { Viewpoint } from '../obligation/viewpoint.js';
import { grouped } from './grouped.js';

/** A part that was asked of a coordinator, with the obligation that it helps. */
interface CoordinatedPart extends SeenPart {
  readonly obligation: string;
}

/** How one coordinator answered. */
export interface CoordinatorRecord {
  readonly coordinator: string;
  /** Parts, not obligations: several may be asked for one. */
  readonly counts: Readonly<Record<PartState, number>>;
  readonly parts: readonly CoordinatedPart[];
}

/** What was asked of coordinators and what they answered, by coordinator. */
export function coordinatorRecords(
  asked: readonly { readonly obligation: string; readonly parts: readonly SeenPart[] }[],
): readonly CoordinatorRecord[] {
  const parts = asked.flatMap(({ obligation, parts: ofOne }) =>
    ofOne.map((part) => ({ ...part, obligation })),
  );
  return [...grouped(parts, ({ coordinator }) => coordinator)]
    .map(([coordinator, held]) => recordOf(coordinator, held))
    .sort((one, other) => (one.coordinator < other.coordinator ? -1 : 1));
}

/** What others asked of an agency, alone or with its predecessors. */
export function asCoordinator(
  { agency, predecessors, period, asOf }: CoordinatorScope,
  obligations: readonly ScoredObligation[],
): CoordinatorRecord {
  const view = { side: [agency, ...predecessors], period, asOf, exempts: false };
  const parts = obligations.flatMap((one) =>
    partsAskedOf(one, view).map((part) => ({ ...part, obligation: one.obligation })),
  );
  return recordOf(agency, parts);
}

interface CoordinatorScope extends Pick<Viewpoint, 'period' | 'asOf'> {
  readonly agency: string;
  readonly predecessors: readonly string[];
}

function recordOf(coordinator: string, parts: readonly CoordinatedPart[]): CoordinatorRecord {
  const counts = countOf(
    PART_STATES,
    parts.map(({ state }) => state),
  );
  return { coordinator, counts, parts };
}
