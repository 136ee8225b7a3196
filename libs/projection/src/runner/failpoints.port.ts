/** Places where a worker may die, in the order of its work. */
export type Failpoint =
  | 'command-planned'
  | 'command-issued'
  | 'collected'
  | 'folded'
  | 'written'
  | 'checkpoint-moved'
  | 'committed'
  | 'index-made'
  | 'live-before-commit'
  | 'switch-before'
  | 'switch-after';

/** Lets tests stop or kill a worker at a named place; nothing else fills it. */
export interface Failpoints {
  reach(point: Failpoint): Promise<void>;
}

export const NO_FAILPOINTS: Failpoints = { reach: () => Promise.resolve() };
