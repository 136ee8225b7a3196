import { median } from './statistics.js';

/** One turn of a contender: a rate, a time or a size. */
export type Turn = () => Promise<number>;

/** The values of every contender by its label, in the order of the rounds. */
export class RoundValues {
  constructor(private readonly values: ReadonlyMap<string, readonly number[]>) {}

  /** @throws RangeError if no contender has that label */
  of(label: string): readonly number[] {
    const values = this.values.get(label);
    if (values === undefined) throw new RangeError(`nothing was measured as ${label}`);
    return values;
  }

  /** Whichever of them has the highest median. */
  highest(labels: readonly string[]): string {
    const [best] = [...labels].sort((a, b) => median(this.of(b)) - median(this.of(a)));
    if (best === undefined) throw new RangeError('nothing to choose from');
    return best;
  }

  /** Medians in words, as a note has them. */
  medians(labels: readonly string[]): string {
    return labels.map((label) => `${label} ${shown(median(this.of(label)))}`).join(', ');
  }
}

export interface TurnOptions {
  readonly rounds: number;
  /**
   * Whether each contender has one uncounted turn before, in which code is compiled and pages are read. Not worth its
   * time where a turn is so long that its beginning does not count.
   */
  readonly warmUp: boolean;
  readonly onRound: (text: string) => void;
}

/**
 * Lets all contenders take turns, in turned order every other round, so that what else happens on the machine meets
 * all of them alike.
 */
export async function inTurns(
  contenders: Readonly<Record<string, Turn>>,
  { rounds, warmUp, onRound }: TurnOptions,
): Promise<RoundValues> {
  const turns = Object.entries(contenders);
  if (warmUp) {
    onRound('warming up');
    for (const [, turn] of turns) await turn();
  }
  const values = new Map(turns.map(([label]): [string, number[]] => [label, []]));
  for (let round = 0; round < rounds; round += 1) {
    onRound(`round ${round + 1} of ${rounds}`);
    for (const [label, turn] of round % 2 === 0 ? turns : turns.toReversed()) {
      values.get(label)?.push(await turn());
    }
  }
  return new RoundValues(values);
}

/** Large figures without a fraction, small ones with three digits. */
function shown(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3);
}
