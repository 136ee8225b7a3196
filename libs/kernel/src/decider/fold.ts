import type { Instant } from '../time/instant.js';
import type { Decider, DomainEvent, Past } from './decider.js';

type Folding<S, C, E extends DomainEvent, F> = Pick<Decider<S, C, E, F>, 'initial' | 'evolve'>;

/** What a stream was folded to, so that what follows can be folded on. */
export interface Folded<S> {
  readonly state: S;
  /** Effective time of the latest event; empty if there was none. */
  readonly latest: Instant;
}

/**
 * Folds a stream in order of (effectiveAt, revision), which is how every reader of a stream must fold it: what was
 * entered late takes its place in time, not in line.
 */
export function fold<S, C, E extends DomainEvent, F>(
  decider: Folding<S, C, E, F>,
  events: readonly Past<E>[],
): S {
  return foldAll(decider, events).state;
}

/** Like {@link fold}, to be folded on from. */
export function foldAll<S, C, E extends DomainEvent, F>(
  decider: Folding<S, C, E, F>,
  events: readonly Past<E>[],
): Folded<S> {
  const unfolded = { state: decider.initial, latest: '' };
  return inEffectiveOrder(events).reduce((folded, event) => next(decider, folded, event), unfolded);
}

/**
 * Folds on with events of later revisions: what {@link foldAll} says of all together. Null if one of them takes its place
 * before what is folded, so that all must be folded anew.
 */
export function foldOn<S, C, E extends DomainEvent, F>(
  decider: Folding<S, C, E, F>,
  folded: Folded<S>,
  following: readonly Past<E>[],
): Folded<S> | null {
  if (following.some(({ meta }) => meta.effectiveAt < folded.latest)) return null;
  return inEffectiveOrder(following).reduce((one, event) => next(decider, one, event), folded);
}

export function inEffectiveOrder<E extends Past<DomainEvent>>(events: readonly E[]): readonly E[] {
  return [...events].sort(byEffectiveTime);
}

function next<S, C, E extends DomainEvent, F>(
  decider: Folding<S, C, E, F>,
  { state }: Folded<S>,
  event: Past<E>,
): Folded<S> {
  return { state: decider.evolve(state, event), latest: event.meta.effectiveAt };
}

function byEffectiveTime(a: Past<DomainEvent>, b: Past<DomainEvent>): number {
  if (a.meta.effectiveAt === b.meta.effectiveAt) return a.meta.rev - b.meta.rev;
  return a.meta.effectiveAt < b.meta.effectiveAt ? -1 : 1;
}
