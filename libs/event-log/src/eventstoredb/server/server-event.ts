import type { ResolvedEvent, AllStreamResolvedEvent } from '@eventstore/db-client';

/** A place in `$all`; the two differ only for events of transactions over several requests, which nobody writes here. */
export interface ServerPosition {
  readonly commit: bigint;
  readonly prepare: bigint;
}

/** An event as the server hands it over, whoever wrote it. */
export interface ServerEvent {
  readonly streamId: string;
  readonly revision: bigint;
  readonly id: string;
  readonly type: string;
  /** Of the server, not of the ledger: an event written as JSON comes back parsed, its bytes are lost. */
  readonly isJson: boolean;
  readonly data: unknown;
  /** Absent on stream reads of servers before 22.6. */
  readonly position?: ServerPosition;
}

export type ServerItem = ResolvedEvent | AllStreamResolvedEvent;

/** Events read across all streams always have a place. */
export function placeOf({ position }: ServerEvent): ServerPosition {
  if (position === undefined) throw new TypeError('an event of $all has a position');
  return position;
}
