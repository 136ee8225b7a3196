import type { Lifecycle, Transition } from './lifecycle.js';

export type LifecycleFault =
  /** A state is named that is not among the lifecycle's states. */
  | { readonly fault: 'unknown-state'; readonly state: string }
  /** No chain of commands leads here from the initial state. */
  | { readonly fault: 'unreachable'; readonly state: string }
  /** Nothing leads out of a state that is not marked final. */
  | { readonly fault: 'dead-end'; readonly state: string }
  /** Something leads out of a state that is marked final. */
  | { readonly fault: 'not-final'; readonly state: string }
  /** A command is listed more than once for one state, so that one of its rows would be overlooked. */
  | { readonly fault: 'duplicate'; readonly state: string; readonly command: string }
  /** A row leads from nowhere or to nowhere. */
  | { readonly fault: 'empty-row'; readonly command: string };

/** Everything that is wrong with the table as such; empty if all is well. */
export function checkLifecycle(lifecycle: Lifecycle): readonly LifecycleFault[] {
  const { states, final, transitions } = lifecycle;
  const reached = reachableStates(lifecycle);
  const left = new Set(transitions.flatMap(({ from }) => from));
  return [
    ...unknownStates(lifecycle).map((state) => ({ fault: 'unknown-state', state }) as const),
    ...states
      .filter((state) => !reached.has(state))
      .map((state) => ({ fault: 'unreachable', state }) as const),
    ...states
      .filter((state) => !left.has(state) && !final.includes(state))
      .map((state) => ({ fault: 'dead-end', state }) as const),
    ...final
      .filter((state) => left.has(state))
      .map((state) => ({ fault: 'not-final', state }) as const),
    ...duplicates(transitions),
    ...transitions
      .filter(({ from, to }) => from.length === 0 || to.length === 0)
      .map(({ command }) => ({ fault: 'empty-row', command }) as const),
  ];
}

function unknownStates({ initial, states, final, transitions }: Lifecycle): readonly string[] {
  const named = [initial, ...final, ...transitions.flatMap(({ from, to }) => [...from, ...to])];
  return [...new Set(named)].filter((state) => !states.includes(state));
}

function reachableStates({ initial, transitions }: Lifecycle): ReadonlySet<string> {
  // A set visits what is added while it is walked, so this goes on until nothing new is found.
  const reached = new Set([initial]);
  for (const state of reached) {
    const next = transitions.filter(({ from }) => from.includes(state)).flatMap(({ to }) => to);
    for (const found of next) reached.add(found);
  }
  return reached;
}

function duplicates(transitions: readonly Transition[]): readonly LifecycleFault[] {
  const pairs = transitions.flatMap(({ command, from }) =>
    from.map((state) => ({ state, command })),
  );
  return pairs
    .filter(({ state, command }, n) => {
      const first = pairs.findIndex((pair) => pair.state === state && pair.command === command);
      return first !== n;
    })
    .map((pair) => ({ fault: 'duplicate', ...pair }));
}
