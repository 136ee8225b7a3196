import type { Basis } from '@ledger/kernel';

/** A fact of another stream: its state folded at decision time, and how far that stream had come. */
export type Known<State> = {
  readonly state: State;
  readonly basis: Basis;
};
