import {
  isRefusal,
  refuse,
  refuseWithoutAnyRole,
  type Basis,
  type CommandContext,
  type Decided,
  type Decider,
  type Past,
  type Refusal,
  type Role,
} from '@ledger/kernel';
import { compare, EXACT_NUMBER, exactNumber } from '../exact/fraction.js';
import { periodNamed } from '../period/scoring-period.js';
import type { ExactNumber } from '../policy/scoring-policy.js';
import type { AdoptedPolicy } from '../policy/policy-history.js';
import type { CommonPointsAssessed } from './common-points.events.js';

export type AssessCommonPoints = {
  readonly kind: 'AssessCommonPoints';
  readonly agency: string;
  readonly period: string;
  readonly points: ExactNumber;
  readonly grounds: string;
};

/** An assessment as it counts, by whom, and why. */
export interface Assessment {
  readonly policy: string;
  readonly points: ExactNumber;
  readonly grounds: string;
  readonly assessor: string;
}

export interface AssessmentFacts {
  /** The policy that the period is scored by. */
  readonly policy:
    | { readonly adopted: AdoptedPolicy; readonly basis: Basis }
    | Refusal<'scoring-policy.none-in-force'>;
  readonly agency: { readonly basis: Basis } | Refusal<'agency.unknown'>;
}

export const commonPointsDecider: Decider<
  Assessment | null,
  AssessCommonPoints,
  CommonPointsAssessed,
  AssessmentFacts
> = {
  initial: null,
  evolve: (_state, event) => assessmentOf(event),
  decide(command, state, { actor, facts: { policy, agency } }) {
    const period = periodNamed(command.period);
    if (isRefusal(period)) return period;
    if (isRefusal(policy)) return policy;
    if (isRefusal(agency)) return agency;
    return (
      assessorFault(actor, command.agency, policy.adopted) ??
      contentFault(command, policy) ??
      assess(command, state, { policy, agency })
    );
  },
};

type Known = {
  readonly [Fact in keyof AssessmentFacts]: Exclude<AssessmentFacts[Fact], Refusal>;
};

function assess(
  { agency, period, points, grounds }: AssessCommonPoints,
  state: Assessment | null,
  known: Known,
): readonly Decided<CommonPointsAssessed>[] {
  const { policy } = known.policy.adopted;
  const same = state?.points === points && state.grounds === grounds && state.policy === policy;
  if (same) return [];
  const payload = { agency, period, policy, points, grounds };
  const basis = [known.policy.basis, known.agency.basis];
  return [{ type: 'scorecard.common-points-assessed', payload, basis }];
}

function assessmentOf({ payload, meta }: Past<CommonPointsAssessed>): Assessment {
  const { policy, points, grounds } = payload;
  const assessor = meta.actor.kind === 'person' ? meta.actor.person : meta.actor.process;
  return { policy, points, grounds, assessor };
}

/** Named roles only, and nobody assesses the agency that they serve in. */
function assessorFault(
  actor: CommandContext['actor'],
  agency: string,
  { rules }: AdoptedPolicy,
): Refusal | null {
  // A policy that names no role is refused on adoption.
  const [first = 'council', ...others] = rules.commonAssessedBy;
  const roles: readonly [Role, ...Role[]] = [first, ...others];
  const missing = refuseWithoutAnyRole(actor, roles);
  if (missing !== null) return missing;
  const own = actor.kind === 'person' && actor.agency === agency;
  return own ? refuse('assessment.of-own-agency', { agency }) : null;
}

function contentFault(
  { points, grounds }: AssessCommonPoints,
  { adopted }: { readonly adopted: AdoptedPolicy },
): Refusal | null {
  const most = adopted.rules.points.common;
  if (!EXACT_NUMBER.test(points) || compare(exactNumber(points), exactNumber(most)) > 0) {
    return refuse('assessment.points-invalid', { points, most });
  }
  return grounds.trim() === '' ? refuse('assessment.grounds-missing', {}) : null;
}
