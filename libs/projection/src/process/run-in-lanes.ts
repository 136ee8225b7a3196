export interface Lanes<Item> {
  /** Most pieces of work at the same time. */
  readonly limit: number;
  /** Work of one lane is done one after the other, in the order of the items. */
  readonly laneOf: (item: Item) => string;
  readonly work: (item: Item) => Promise<void>;
}

/**
 * Works through the items, side by side where their lanes differ. An item is asked for only when there is room for it,
 * and none any more once a piece of work has failed.
 *
 * @throws the first error, after everything that had begun has ended
 */
export async function runInLanes<Item>(
  items: AsyncIterable<Item> | Iterable<Item>,
  { limit, laneOf, work }: Lanes<Item>,
): Promise<void> {
  const ends = new Map<string, Promise<void>>();
  const running = new Set<Promise<void>>();
  const errors: unknown[] = [];
  const follow = async (before: Promise<void> | undefined, item: Item): Promise<void> => {
    await before;
    if (errors.length > 0) return;
    await work(item).catch((error: unknown) => errors.push(error));
  };
  try {
    for await (const item of items) {
      if (errors.length > 0) break;
      const lane = laneOf(item);
      const turn: Promise<void> = follow(ends.get(lane), item).finally(() => {
        running.delete(turn);
        if (ends.get(lane) === turn) ends.delete(lane);
      });
      ends.set(lane, turn);
      running.add(turn);
      if (running.size >= limit) await Promise.race(running);
    }
  } finally {
    await Promise.all(running);
  }
  if (errors.length > 0) throw errors[0];
}
