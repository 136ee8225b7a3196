import type { Lifecycle } from './lifecycle.js';

/**
 * The lifecycle as a Mermaid state diagram, with one arrow from state to state that names every command; the same table
 * always gives the same text.
 */
export function toMermaid(lifecycle: Lifecycle): string {
  const { name, initial, states, final } = lifecycle;
  const arrows = [...commandsByArrow(lifecycle)].map(
    ([arrow, commands]) => `  ${arrow} : ${[...commands].join(', ')}`,
  );
  return [
    '---',
    `title: ${name}`,
    '---',
    'stateDiagram-v2',
    ...states.map((state) => `  state "${state}" as ${idOf(state)}`),
    `  [*] --> ${idOf(initial)}`,
    ...arrows,
    ...final.map((state) => `  ${idOf(state)} --> [*]`),
    '',
  ].join('\n');
}

function commandsByArrow({ transitions }: Lifecycle): ReadonlyMap<string, ReadonlySet<string>> {
  const commands = new Map<string, Set<string>>();
  for (const { command, from, to } of transitions) {
    for (const arrow of from.flatMap((source) => to.map((target) => arrowOf(source, target)))) {
      commands.set(arrow, (commands.get(arrow) ?? new Set()).add(command));
    }
  }
  return commands;
}

function arrowOf(source: string, target: string): string {
  return `${idOf(source)} --> ${idOf(target)}`;
}

/** Mermaid takes no hyphen in an id, and some plain words (`end`, `state`) are its own. */
function idOf(state: string): string {
  return `s_${state.replaceAll(/[^A-Za-z0-9]/g, '_')}`;
}
