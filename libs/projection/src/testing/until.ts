import { setTimeout as delay } from 'node:timers/promises';

/** Waits until the condition holds, for at most ten seconds. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = performance.now() + 10_000; performance.now() < end; await delay(20)) {
    if (await condition()) return;
  }
  throw new Error('what was waited for did not come');
}
