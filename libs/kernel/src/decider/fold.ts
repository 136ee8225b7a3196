import type { Decider, DomainEvent, Past } from './decider.js';

/**
 * Folds a stream in order of (effectiveAt, revision), which is how every reader of a stream must fold it: what was
 * entered late takes its place in time, not in line.
 */
export function fold<S, C, E extends DomainEvent, F>(
  decider: Pick<Decider<S, C, E, F>, 'initial' | 'evolve'>,
  events: readonly Past<E>[],
): S {
  return inEffectiveOrder(events).reduce(
    (state, event) => decider.evolve(state, event),
    decider.initial,
  );
}

export function inEffectiveOrder<E extends Past<DomainEvent>>(events: readonly E[]): readonly E[] {
  return [...events].sort(byEffectiveTime);
}

function byEffectiveTime(a: Past<DomainEvent>, b: Past<DomainEvent>): number {
  if (a.meta.effectiveAt === b.meta.effectiveAt) return a.meta.rev - b.meta.rev;
  return a.meta.effectiveAt < b.meta.effectiveAt ? -1 : 1;
}
