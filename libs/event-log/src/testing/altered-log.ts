import type { EventLog, LogIngest } from '../event-log.port.js';
import type { LogInspection, RawEvent, RawPages, StoredFields } from '../log-inspection.port.js';

type InspectedLog = EventLog & LogIngest & LogInspection;

/** What somebody with access to the store makes of one event; null takes it away. */
export type Alteration = (event: RawEvent) => RawEvent | null;

/** The log as its store would hold it after the alterations, by position. */
export function altered(
  log: InspectedLog,
  alterations: ReadonlyMap<bigint, Alteration>,
): InspectedLog {
  async function* readRaw(): RawPages {
    for await (const page of log.readRaw()) {
      yield page.flatMap((event) => {
        const alter = alterations.get(event.position);
        const made = alter === undefined ? event : alter(event);
        return made === null ? [] : [made];
      });
    }
  }
  return new Proxy(log, {
    get: (target, name) => {
      if (name === 'readRaw') return readRaw;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}

export function flippedBit(bytes: Uint8Array, bit: number): Uint8Array {
  const flipped = Uint8Array.from(bytes);
  const place = Math.floor(bit / 8) % flipped.length;
  flipped[place] = flipped[place]! ^ (1 << (bit % 8));
  return flipped;
}

export function withStored(event: RawEvent, changes: Partial<StoredFields>): RawEvent {
  return { ...event, stored: { ...event.stored!, ...changes } };
}
