import { canonicalJson, sha256 } from '@ledger/kernel';
import type { AwaitedOf } from '../domain/card/awaiting.js';
import type { CoordinatorRecord } from '../domain/card/coordination.js';
import type { Part } from '../domain/card/breakdowns.js';
import type { CountedFigures, Figures, FiguresScope } from '../domain/card/figures.js';
import type { HandOverLag, Lag } from '../domain/card/lags.js';
import type { NamedFigure } from '../domain/card/named-figures.js';
import type { Rate } from '../domain/card/rates.js';
import type { Standing } from '../domain/obligation/standing.js';
import type { AdoptedPolicy } from '../domain/policy/policy-history.js';
import type { Seen } from './card-question.js';
import { roundedAnswer } from './exact-answer.js';
import { DENOMINATOR_WORDS } from './rate-words.js';

/** From where every figure of an answer was looked at. */
export function seenAnswer({ asOf, knownAt, position, forecast }: Seen, policy: string) {
  return { asOf, knownAt, position: String(position), policy, forecast };
}

export function periodAnswer({ period: { name, kind, firstDay, lastDay } }: Pick<Seen, 'period'>) {
  return { name, kind, firstDay, lastDay };
}

/** Which rules were applied: the name is for good, and the hash of the rules proves that they are the same. */
export function policyAnswer({ policy, from, rules, source }: AdoptedPolicy) {
  return { policy, from, rules: sha256(canonicalJson(rules)), source };
}

/** What obligations come to, as JSON. */
export function figuresAnswer(seen: Seen, card: Figures & { readonly scope: FiguresScope }) {
  const from = seenAnswer(seen, card.scope.policy.policy);
  return {
    ...countsAnswer(seen, card),
    rates: card.rates.map((rate) => ({
      ...rateAnswer(rate),
      obligations: rate.obligations,
      ...from,
    })),
    ageing: card.ageing,
    cancelledWhenOverdue: card.cancelledWhenOverdue,
    awaiting: card.awaiting.map(awaitedAnswer),
    handOverLags: card.handOverLags.map(handOverLagAnswer),
    extensions: card.extensions,
    coordination: card.coordination.map(coordinatorAnswer),
    obligations: card.standings.map(standingAnswer),
  };
}

/** As much of it as is counted. */
export function countsAnswer(seen: Seen, card: CountedFigures & { readonly scope: FiguresScope }) {
  const from = seenAnswer(seen, card.scope.policy.policy);
  return {
    period: periodAnswer(seen),
    ...from,
    policyVersion: policyAnswer(card.scope.policy),
    buckets: card.buckets,
    beside: card.beside,
    total: card.total,
    tasks: card.tasks,
    breakdowns: card.breakdowns.map(partAnswer),
    rates: card.rates.map((rate) => ({ ...rateAnswer(rate), ...from })),
  };
}

/** A figure by its name, which opens it. */
export function namedAnswer({ name, value, count }: NamedFigure) {
  return { figure: name, value, obligations: count };
}

function partAnswer({ by, value, buckets, total }: Part) {
  return { by, value, buckets, total };
}

function rateAnswer({ name, numerator, denominator, of, value }: Rate) {
  const denominatorName = DENOMINATOR_WORDS[of].en;
  return { name, numerator, denominator, of, denominatorName, value };
}

export function awaitedAnswer(awaited: AwaitedOf) {
  return { ...awaited, count: awaited.obligations.length };
}

function handOverLagAnswer({ settled, running, ...named }: HandOverLag) {
  return { ...named, settled: lagAnswer(settled), running: lagAnswer(running) };
}

/** In days, rounded to one place. */
function lagAnswer({ count, median, mean, most, obligations }: Lag) {
  return {
    count,
    medianDays: roundedAnswer(median, 1),
    meanDays: roundedAnswer(mean, 1),
    mostDays: most,
    obligations,
  };
}

export function coordinatorAnswer({ coordinator, counts, parts }: CoordinatorRecord) {
  return {
    coordinator,
    counts,
    parts: parts.map(({ obligation, ask, askedAt, answerBy, answeredAt, state }) => ({
      obligation,
      ask,
      askedAt,
      answerBy,
      answeredAt,
      state,
    })),
  };
}

/** An obligation that stands behind the figures, and why it counts there. */
export function standingAnswer(standing: Standing) {
  const { obligation, task, answerable, status, marks, reasons, instants, misses } = standing;
  const { overdue, silent, awaiting } = standing;
  return {
    obligation,
    task,
    answerable,
    status,
    marks,
    reasons,
    instants,
    misses,
    overdue,
    awaiting,
    silent,
  };
}
