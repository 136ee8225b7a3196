import type { Basis } from '@ledger/kernel';

/** Names the streams of a room and how far each has come; it never misses one that is in the log when it is asked. */
export abstract class StreamDirectory {
  abstract streamsOf(room: string): Promise<readonly Basis[]>;
}
