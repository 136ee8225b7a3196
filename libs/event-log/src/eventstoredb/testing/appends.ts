import { streamHead, type SealedEvent } from '@ledger/kernel';
import type { AppendOutcome, AppendRequest } from '../../event-log.port.js';
import { sealFor, type Draft } from '../../testing/sealed-events.js';
import { Appender, type AppendStore } from '../append/appender.js';
import { StreamTips } from '../append/stream-tips.js';

const NOW = '2025-01-09T02:00:00.000Z';
const ORIGIN = '6f6a1c56-0d5e-5d0a-9d9f-3d4a5b6c7d8e';

/** An append to `task-1` that follows from these events. */
export function request(
  after: readonly SealedEvent[] = [],
  draft: Partial<Draft> = {},
): AppendRequest {
  const stream = 'task-1';
  const head = streamHead(after);
  const events = sealFor({ origin: ORIGIN, stream, head }, { recordedAt: NOW, ...draft });
  return { stream, expected: head?.rev ?? 'no-stream', events };
}

/** One that remembers nothing yet, as in a process that has just started. */
export function appenderOn(store: AppendStore, settleMs = 5_000): Appender {
  const tips = new StreamTips();
  return new Appender({ store, tips, saw: () => undefined, clock: () => NOW, settleMs });
}

export function append(appender: Appender, asked: AppendRequest): Promise<AppendOutcome> {
  return appender.append(asked, performance.now());
}
