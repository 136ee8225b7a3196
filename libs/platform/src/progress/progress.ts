/** How far a long piece of work has come, in whole items; `total` is null while nobody can know it. */
export interface Progress {
  readonly done: number;
  readonly total: number | null;
}

/** Called after each batch with the state so far; must be cheap and must not throw. */
export type OnProgress = (progress: Progress) => void;

/** What work is shown and in which items it is counted, in the language of the terminal. */
export interface Stage {
  readonly label: string;
  readonly unit: string;
}
