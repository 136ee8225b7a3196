import { RoomFolds, type StreamDirectory, type StreamFolds } from '@ledger/command';
import type { Position } from '@ledger/event-log';
import type { Decider, DomainEvent } from '@ledger/kernel';
import { agencyDecider } from '../domain/agency/agency.decider.js';
import type { Agency } from '../domain/agency/agency.js';
import { groupDecider } from '../domain/group/group.decider.js';
import type { Group } from '../domain/group/group.js';
import type { Known } from '../domain/known.js';

type All<S> = (upTo?: Position) => Promise<readonly Known<S>[]>;

/**
 * Every agency that was ever registered and every group that was ever defined, in order of their ids, as the log tells
 * them up to a position; without one, all that is recorded when they are asked for.
 */
export class AgencyRoom {
  /** @throws RefusedError if the log cannot be read */
  readonly agencies: All<Agency>;

  /** @throws RefusedError if the log cannot be read */
  readonly groups: All<Group>;

  constructor(folds: StreamFolds, directory: StreamDirectory) {
    this.agencies = everyOne({ folds, directory }, 'agency', agencyDecider);
    this.groups = everyOne({ folds, directory }, 'group', groupDecider);
  }
}

function everyOne<S extends { readonly id: string }, C, E extends DomainEvent, F>(
  from: { readonly folds: StreamFolds; readonly directory: StreamDirectory },
  room: string,
  decider: Decider<S | null, C, E, F>,
): All<S> {
  const folds = new RoomFolds({ ...from, room, decider });
  return async (upTo) => {
    const known = (await folds.all(upTo)).flatMap(({ state, basis }) =>
      state === null ? [] : [{ state, basis }],
    );
    return known.sort((a, b) => (a.state.id < b.state.id ? -1 : 1));
  };
}

export function statesOf<S>(known: readonly Known<S>[]): readonly S[] {
  return known.map(({ state }) => state);
}
