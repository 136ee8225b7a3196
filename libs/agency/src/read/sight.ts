import type { EventLog, Position } from '@ledger/event-log';
import { localDate, refuse, RefusedError, type Instant, type LocalDate } from '@ledger/kernel';

/** From where the room is looked at. */
export interface Sight {
  /** The day whose names, members and the like are shown. */
  readonly on: LocalDate;
  /** K: what was recorded up to this position is known. */
  readonly position: Position;
}

export interface SightQuestion {
  /** Default: today in Asia/Ho_Chi_Minh. */
  readonly on?: LocalDate | undefined;
  /** Default: the head, so that nothing that is recorded is missed. */
  readonly position?: Position | undefined;
  /** A position that has to be seen, such as the one that a command was answered with. */
  readonly notBefore?: Position | null | undefined;
}

export interface SightTools {
  readonly log: Pick<EventLog, 'head'>;
  readonly clock: () => Instant;
}

/** Finds from where to look. */
export class Sights {
  constructor(private readonly tools: SightTools) {}

  /**
   * What is read comes from the log itself, so whoever names the position of their own write is shown it without waiting.
   *
   * @throws RefusedError `position.beyond-head`
   */
  async at(question: SightQuestion): Promise<Sight> {
    const head = await this.tools.log.head();
    const { on = localDate(this.tools.clock()), position = head, notBefore } = question;
    for (const asked of [position, notBefore ?? 0n]) {
      if (asked <= head) continue;
      const params = { position: String(asked), head: String(head) };
      throw new RefusedError(refuse('position.beyond-head', params));
    }
    return { on, position };
  }
}
