import type { EventLog, Position } from '@ledger/event-log';
import { instantAfter, refuse, RefusedError, type Sha256 } from '@ledger/kernel';
import type { CloseProposal } from '../domain/close/period-close.js';

/**
 * Finds where the last event that a snapshot knows stands in this log. Positions are local to a log: a copy has others, but
 * the same bytes at the same recorded times, and so the same leaf hashes.
 */
export class ClosePositions {
  readonly #found = new Map<Sha256, Position>();

  constructor(private readonly log: Pick<EventLog, 'identity' | 'positionAt' | 'readAll'>) {}

  /** @throws RefusedError `period-close.event-missing` if no event of that time has the leaf hash */
  async of(proposal: Pick<CloseProposal, 'leaf' | 'recordedTime' | 'position'>): Promise<Position> {
    const { leaf, position } = proposal;
    const found = this.#found.get(leaf) ?? (await this.#search(proposal));
    if (found === null) {
      throw new RefusedError(refuse('period-close.event-missing', { position, leaf }));
    }
    this.#found.set(leaf, found);
    return found;
  }

  async #search({
    leaf,
    recordedTime,
  }: Pick<CloseProposal, 'leaf' | 'recordedTime'>): Promise<Position | null> {
    const { log } = await this.log.identity();
    const before = await this.log.positionAt(instantAfter(recordedTime, -1));
    for await (const page of this.log.readAll({ after: { log, position: before } })) {
      const found = page.find((event) => event.leaf === leaf);
      if (found !== undefined) return found.position;
      if ((page.at(-1)?.recordedTime ?? recordedTime) > recordedTime) return null;
    }
    return null;
  }
}
