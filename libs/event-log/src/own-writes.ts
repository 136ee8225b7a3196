import { refuse, type Refusal } from '@ledger/kernel';
import type { EventLog, Position } from './event-log.port.js';

export type NotWritten = Refusal<'position.beyond-head'>;

/** Sees to it that whoever names the position of their own write is shown it, where an answer comes from the log itself. */
export class OwnWrites {
  constructor(private readonly log: Pick<EventLog, 'head'>) {}

  /** What the log holds is seen at once; only what it does not hold is refused. */
  async refuseUnwritten(position: Position): Promise<NotWritten | null> {
    const head = await this.log.head();
    if (position <= head) return null;
    return refuse('position.beyond-head', { position: String(position), head: String(head) });
  }
}
