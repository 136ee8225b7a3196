import { setTimeout as delay } from 'node:timers/promises';

/** Waits until the condition holds, for at most a minute: a busy machine must not fail a test. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const end = performance.now() + 60_000;
  while (performance.now() < end) {
    if (await condition()) return;
    await delay(20);
  }
  throw new Error('what was waited for did not come');
}
