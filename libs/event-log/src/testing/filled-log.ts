import { MemoryEventLog } from '../memory/memory-event-log.js';
import { MemoryLogStore } from '../memory/memory-log-store.js';
import { ManualClock } from './manual-clock.js';
import { StreamWriter } from './stream-writer.js';

export interface FilledLogOptions {
  readonly events: number;
  /** Event n (counted from 0) is in stream n mod this. Default 3. */
  readonly streams?: number;
  /** Characters of text in every event. Default 0. */
  readonly textLength?: number;
  readonly origin?: string;
}

/** A log in memory, a second between one event and the next. */
export async function filledLog(options: FilledLogOptions): Promise<MemoryEventLog> {
  const { events, streams = 3, textLength = 0, origin } = options;
  const clock = new ManualClock();
  const store = new MemoryLogStore(origin);
  const log = new MemoryEventLog({ clock: () => clock.now(), store });
  const target = { log, origin: store.identity.origin, clock };
  const writers = Array.from(
    { length: streams },
    (_, n) => new StreamWriter({ ...target, stream: `task-${n}` }),
  );
  for (let n = 0; n < events; n += 1) {
    clock.move(1_000);
    const text = String(n % 10).repeat(textLength);
    await writers[n % streams]!.append({ payload: { text } });
  }
  return log;
}

export const emptyLog = (): Promise<MemoryEventLog> => filledLog({ events: 0 });
