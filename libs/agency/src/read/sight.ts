import { OwnWrites, type EventLog, type Position } from '@ledger/event-log';
import { localDate, RefusedError, type Instant, type LocalDate } from '@ledger/kernel';

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
  readonly #writes: OwnWrites;

  constructor(private readonly tools: SightTools) {
    this.#writes = new OwnWrites(tools.log);
  }

  /** @throws RefusedError `position.beyond-head` */
  async at({ on, position, notBefore }: SightQuestion): Promise<Sight> {
    for (const asked of [notBefore, position]) {
      const refused = typeof asked === 'bigint' ? await this.#writes.refuseUnwritten(asked) : null;
      if (refused !== null) throw new RefusedError(refused);
    }
    return {
      on: on ?? localDate(this.tools.clock()),
      position: position ?? (await this.tools.log.head()),
    };
  }
}
