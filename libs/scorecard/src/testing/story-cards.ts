import { asOfInstant, isRefusal } from '@ledger/kernel';
import type { TaskStory } from '@ledger/task/testing';
import { scorecardOf, type CardScope, type Scorecard } from '../domain/card/scorecard.js';
import { exactNumber } from '../domain/exact/fraction.js';
import { cutOf } from '../domain/obligation/viewpoint.js';
import { periodNamed } from '../domain/period/scoring-period.js';
import { DEFAULT_SCORING_POLICY } from '../domain/policy/default-policy.seed.js';
import type { ScoringPolicy } from '../domain/policy/scoring-policy.js';
import { obligationSeen } from '../history/obligation-versions.js';
import { SOURCE } from './people.js';

export interface AskedCard {
  readonly period: string;
  /** A date means its end. */
  readonly asOf: string;
  readonly agency?: string;
  readonly predecessors?: readonly string[];
  readonly common?: string | null;
  readonly rules?: ScoringPolicy;
}

/** Whose card, of which period, seen from where; the policy is the default one. */
export function scopeOf({
  period: words,
  asOf: date,
  agency = 'btttt',
  predecessors = [],
  rules = DEFAULT_SCORING_POLICY,
}: AskedCard): CardScope {
  const [period, asOf] = [periodNamed(words), asOfInstant(date)];
  if (isRefusal(period) || isRefusal(asOf)) throw new Error(`${words} or ${date} is unreadable`);
  const policy = { policy: 'default', from: '2025-01-01', rules, source: SOURCE };
  return { agency, predecessors, period, asOf, policy, tiers: new Map() };
}

/** The scorecard of the stories' agency, everything in them known. */
export function cardOf(stories: readonly TaskStory[], asked: AskedCard): Scorecard {
  const scope = scopeOf(asked);
  const seenFrom = { cut: cutOf(scope), asOf: scope.asOf };
  const obligations = stories.flatMap(
    (story) => obligationSeen(story.id, story.events, seenFrom) ?? [],
  );
  const { common = '27.5' } = asked;
  return scorecardOf(scope, obligations, {
    common: common === null ? null : exactNumber(common),
    disciplined: false,
    tenure: { head: 'unknown' },
  });
}
