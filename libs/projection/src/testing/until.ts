import { setTimeout as delay } from 'node:timers/promises';

/** Waits until the condition holds, for at most ten seconds. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const end = performance.now() + 10_000;
  while (performance.now() < end) {
    if (await condition()) return;
    await delay(20);
  }
  throw new Error('what was waited for did not come');
}
