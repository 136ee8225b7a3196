import { isDeepStrictEqual } from 'node:util';
import type { CommandContext } from '../decider/command-context.js';
import type { Decider, Decided, DomainEvent, Past } from '../decider/decider.js';
import { fold } from '../decider/fold.js';
import { isRefusal, type RefusalCode } from '../refusal/refusal.js';
import type { Instant } from '../time/instant.js';

/** An event of the past as a test writes it; what is left out is filled with plain defaults. */
export type Given<E extends DomainEvent> = E & { readonly meta?: Partial<Past<E>['meta']> };

export interface Expectation<E extends DomainEvent> {
  /** The command decides exactly these events; order counts. */
  then(events: readonly Decided<E>[]): void;
  /** The command is refused with this code; given params must be among those of the refusal. */
  thenRefuses(code: RefusalCode, params?: Readonly<Record<string, unknown>>): void;
  /** The command is accepted and decides nothing. */
  thenNothing(): void;
}

/**
 * `given(events).when(command, context).then(events)` over a decider, without I/O. Fails by throwing an Error that
 * shows what was decided instead.
 */
export function specify<S, C, E extends DomainEvent, F>(
  decider: Decider<S, C, E, F>,
  defaults: CommandContext<F>,
) {
  return {
    given: (events: readonly Given<E>[]) => ({
      when: (command: C, context: Partial<CommandContext<F>> = {}): Expectation<E> => {
        const state = foldGiven(decider, events);
        return expectation(decider.decide(command, state, { ...defaults, ...context }));
      },
    }),
  };
}

/** The state after these events, as a decision would see it. */
export function foldGiven<S, C, E extends DomainEvent, F>(
  decider: Pick<Decider<S, C, E, F>, 'initial' | 'evolve'>,
  events: readonly Given<E>[],
): S {
  return fold(decider, events.map(past));
}

function past<E extends DomainEvent>(event: Given<E>, rev: number): Past<E> {
  const recordedAt: Instant = event.meta?.recordedAt ?? '2025-01-09T02:00:00.000Z';
  return {
    ...event,
    meta: {
      id: `00000000-0000-5000-8000-${String(rev).padStart(12, '0')}`,
      rev,
      stream: 'test-stream',
      recordedAt,
      effectiveAt: recordedAt,
      enteredLate: false,
      actor: { kind: 'process', process: 'test' },
      command: { id: '00000000-0000-5000-8000-000000000000', hash: '0'.repeat(64) },
      ...event.meta,
    },
  };
}

function expectation<E extends DomainEvent>(
  decision: ReturnType<Decider<unknown, unknown, E>['decide']>,
): Expectation<E> {
  return {
    then: (events) => {
      mustEqual(decision, events);
    },
    thenNothing: () => {
      mustEqual(decision, []);
    },
    thenRefuses(code, params = {}) {
      if (!isRefusal(decision) || decision.refused !== code) {
        throw new Error(`expected refusal ${code}, decided ${show(decision)}`);
      }
      for (const [name, value] of Object.entries(params)) {
        mustEqual((decision.params as Record<string, unknown>)[name], value);
      }
    },
  };
}

function mustEqual(actual: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(actual, expected)) {
    throw new Error(`expected ${show(expected)}\n but got ${show(actual)}`);
  }
}

function show(value: unknown): string {
  return JSON.stringify(value, null, 2);
}
