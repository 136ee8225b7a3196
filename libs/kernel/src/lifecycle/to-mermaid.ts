import type { Lifecycle } from './lifecycle.js';

/** The lifecycle as a Mermaid state diagram; the same table always gives the same text. */
export function toMermaid({ name, initial, states, final, transitions }: Lifecycle): string {
  const arrows = transitions.flatMap(({ command, from, to }) =>
    from.flatMap((source) => to.map((target) => arrow(source, target, command))),
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

function arrow(source: string, target: string, command: string): string {
  return `  ${idOf(source)} --> ${idOf(target)} : ${command}`;
}

/** Mermaid takes no hyphen in an id, and some plain words (`end`, `state`) are its own. */
function idOf(state: string): string {
  return `s_${state.replaceAll(/[^A-Za-z0-9]/g, '_')}`;
}
