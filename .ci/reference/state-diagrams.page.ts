import { AGENCY_LIFECYCLE, MERGER_LIFECYCLE } from '@ledger/agency';
import { toMermaid, type Lifecycle, type Transition } from '@ledger/kernel';
import { valueInWords } from '@ledger/platform';
import { PERIOD_CLOSE_LIFECYCLE } from '@ledger/scorecard';
import { COLLECTIVE_LIFECYCLE, DOCUMENT_LIFECYCLE, OBLIGATION_LIFECYCLE } from '@ledger/task';
import { page, table } from './markdown.js';

const INTRODUCTION = `Each life is a table in the code: what is decided, what the API says is open, and these pictures come from it. The pictures show
what moves; the tables below them show every step, also those that leave the state as it is. Which of them a person may take is
another question ([who records what](events.md)).`;

const LIVES: readonly (readonly [string, string, Lifecycle])[] = [
  ['An obligation', 'What one agency answers for.', OBLIGATION_LIFECYCLE],
  [
    'A collective task',
    'Given to several, or to one for every year; its parts are tasks of their own.',
    COLLECTIVE_LIFECYCLE,
  ],
  ['A source document', 'What tasks cite.', DOCUMENT_LIFECYCLE],
  ['An agency', 'As far as it is recorded, ends that lie ahead included.', AGENCY_LIFECYCLE],
  ['A merger', 'From its day on it is neither corrected nor withdrawn.', MERGER_LIFECYCLE],
  [
    'The close of a period',
    'Of one card or ranking; once closed it is never opened again.',
    PERIOD_CLOSE_LIFECYCLE,
  ],
];

export function renderStateDiagrams(): string {
  const parts = LIVES.flatMap(([title, words, life]) => {
    const { drawn, leftOut } = picture(life);
    const note = `Not drawn: ${leftOut.map((one) => `\`${one}\``).join(', ')}, open in nearly every state.`;
    return [
      `## ${title}`,
      words,
      `\`\`\`mermaid\n${toMermaid(drawn)}\`\`\``,
      ...(leftOut.length > 0 ? [note] : []),
      table(['Step', 'Nghĩa', 'From', 'To'], life.transitions.map(row)),
    ];
  });
  return page('State diagrams', INTRODUCTION, ...parts);
}

/** From so many states on, the arrows of a step only hide the others. */
const TOO_MANY_ARROWS = 5;

/** The life without arrows that lead back to where they began, and without steps that are open nearly everywhere. */
function picture(life: Lifecycle): {
  readonly drawn: Lifecycle;
  readonly leftOut: readonly string[];
} {
  const moves = life.transitions.flatMap(({ command, from, to }) =>
    from.map((state) => ({ command, from: [state], to: to.filter((one) => one !== state) })),
  );
  const arrowsOf = (step: string) =>
    moves.filter(({ command, to }) => command === step && to.length > 0).length;
  const steps = [...new Set(moves.map(({ command }) => command))];
  const leftOut = steps.filter((step) => arrowsOf(step) > TOO_MANY_ARROWS);
  const transitions = moves.filter(({ command }) => !leftOut.includes(command));
  const reached = new Set(transitions.flatMap(({ from, to }) => [...from, ...to]));
  const states = life.states.filter((state) => reached.has(state));
  const final = life.final.filter((state) => reached.has(state));
  return { drawn: { ...life, states, final, transitions }, leftOut };
}

function row({ command, from, to }: Transition): readonly string[] {
  const { vi } = valueInWords('action', command);
  return [`\`${command}\``, vi === command ? '' : vi, from.join(', '), to.join(', ')];
}
