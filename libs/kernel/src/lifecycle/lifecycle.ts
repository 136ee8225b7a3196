/** One row of a lifecycle: a command that is open in some states, and every state it may lead to. */
export interface Transition<State extends string = string, Command extends string = string> {
  readonly command: Command;
  readonly from: readonly State[];
  /** More than one where the facts decide, such as a second approval that may or may not complete the first. */
  readonly to: readonly State[];
}

/**
 * An aggregate's life as data. `decide` refuses what is not open here, the API shows what is, and the documents draw
 * it: one table, so that the three cannot disagree.
 */
export interface Lifecycle<State extends string = string, Command extends string = string> {
  readonly name: string;
  readonly initial: State;
  /** Every state there is, in the order in which to draw them. */
  readonly states: readonly State[];
  /** The states that nothing leads out of. */
  readonly final: readonly State[];
  readonly transitions: readonly Transition<State, Command>[];
}

/** The commands open in a state, in the order of the table. Who may give them is not asked here. */
export function openActions<State extends string, Command extends string>(
  lifecycle: Lifecycle<State, Command>,
  state: State,
): readonly Command[] {
  const open = lifecycle.transitions.filter(({ from }) => from.includes(state));
  return [...new Set(open.map(({ command }) => command))];
}

export function isOpen<State extends string, Command extends string>(
  lifecycle: Lifecycle<State, Command>,
  state: State,
  command: Command,
): boolean {
  return openActions(lifecycle, state).includes(command);
}
