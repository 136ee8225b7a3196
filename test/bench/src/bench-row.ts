import type { Bench } from './bench.js';

/** What one row found; a value for each round, in the order of the rounds. */
export interface Measurement {
  readonly ours: readonly number[];
  readonly reference: readonly number[];
  readonly note: string;
}

/** One comparison of the benchmark. To add one, write it in a file of its own and name it in `rows/rows.ts`. */
export interface BenchRow {
  /** As given to `--only` and found in the JSON file. */
  readonly name: string;
  /** Of both values. */
  readonly unit: string;
  readonly better: 'higher' | 'lower';
  /** Environment variable that names what the row cannot do without; where it is not set, the row is skipped. */
  readonly needs?: string;
  /** What stands against what, as one sentence of the reference page. */
  readonly compares: string;
  /** Measures both sides in alternating rounds. */
  measure(bench: Bench): Promise<Measurement>;
}

/** How much is measured. */
export interface Scale {
  readonly rounds: number;
  /** Of rows whose every turn goes through the whole long log. */
  readonly longRounds: number;
  /** How long one side of a round is measured where it is a rate. */
  readonly windowMs: number;
  /** Appends one after another in each side of a round, where single ones are measured. */
  readonly loneAppends: number;
  /** Of the long log that is read, rebuilt and verified, and of the memory rows. */
  readonly events: number;
  readonly streams: number;
  /** Of the register that is read. */
  readonly obligations: number;
  /** How often each query of the register is asked in a round. */
  readonly pages: number;
  /** Obligations of the history that is scored; about nine events each. */
  readonly tasks: number;
  /** Questions in each side of a round, where scorecards are asked for. */
  readonly questions: number;
}

export const FULL: Scale = {
  rounds: 5,
  longRounds: 3,
  windowMs: 2_000,
  loneAppends: 1_000,
  events: 1_000_000,
  streams: 100_000,
  obligations: 1_000_000,
  pages: 40,
  tasks: 1_000_000,
  questions: 200,
};

/** Shows that everything runs; its figures mean little. */
export const QUICK: Scale = {
  rounds: 3,
  longRounds: 3,
  windowMs: 400,
  loneAppends: 100,
  events: 50_000,
  streams: 5_000,
  obligations: 20_000,
  pages: 10,
  tasks: 5_000,
  questions: 40,
};
