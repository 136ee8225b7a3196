/**
 * Keeps that many operations under way until the window has passed, then lets them end.
 *
 * @returns finished operations per second
 */
export async function throughput(
  clients: number,
  windowMs: number,
  operate: (client: number) => Promise<unknown>,
): Promise<number> {
  const began = performance.now();
  let finished = 0;
  const loop = async (client: number) => {
    while (performance.now() - began < windowMs) {
      await operate(client);
      finished += 1;
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, client) => loop(client)));
  return (finished * 1000) / (performance.now() - began);
}

/** How long each of the operations took, one after another, in milliseconds. */
export async function latencies(
  count: number,
  operate: () => Promise<unknown>,
): Promise<readonly number[]> {
  const times: number[] = [];
  for (let n = 0; n < count; n += 1) {
    const began = performance.now();
    await operate();
    times.push(performance.now() - began);
  }
  return times;
}
