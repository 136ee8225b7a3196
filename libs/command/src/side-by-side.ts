/** So many are worked on at once usually: enough for the log to write them together. */
const AT_ONCE = 16;

/**
 * Works on many things side by side. The results come in the order of the items; what fails first fails the whole, and
 * nothing is begun after it.
 *
 * @param atOnce so many are worked on at once; more than usual pays where most of the time is spent on waiting
 */
export async function sideBySide<T, R>(
  items: readonly T[],
  work: (item: T, n: number) => Promise<R>,
  atOnce = AT_ONCE,
): Promise<readonly R[]> {
  const results: R[] = [];
  const left = items.entries();
  let failed = false;
  const worker = async () => {
    for (const [n, item] of left) {
      if (failed) return;
      try {
        results[n] = await work(item, n);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}
