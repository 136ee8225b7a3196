import {
  agencyDecider,
  groupDecider,
  groupStream,
  membersOf,
  type Agency,
  type Group,
} from '@ledger/agency';
import {
  RoomFolds,
  type FoldedStream,
  type StreamDirectory,
  type StreamFolds,
} from '@ledger/command';
import type { Position } from '@ledger/event-log';
import type { LocalDate } from '@ledger/kernel';

/** How much of the log counts, so that who belongs to a group is the same whenever it is asked. Both inclusive. */
export interface GroupPin {
  /** Where the version of the group was recorded. */
  readonly version: Position;
  /** Up to where everything else is known: the agencies, and the groups that its rule names. */
  readonly rest: Position;
}

interface Room<S> {
  all(upTo?: Position): Promise<readonly FoldedStream<S | null>[]>;
}

/** Who belongs to a group on a day, by its rule and all agencies as the log tells them. */
export class GroupMembers {
  readonly #agencies: Room<Agency>;
  readonly #groups: Room<Group>;

  constructor(
    private readonly folds: StreamFolds,
    directory: StreamDirectory,
  ) {
    const from = { folds, directory };
    this.#agencies = new RoomFolds({ ...from, room: 'agency', decider: agencyDecider });
    this.#groups = new RoomFolds({ ...from, room: 'group', decider: groupDecider });
  }

  /** As everything is known now. In order of their ids; nobody if the group is not known. */
  async on(group: string, date: LocalDate): Promise<readonly string[]> {
    const groups = known(await this.#groups.all());
    const agencies = known(await this.#agencies.all());
    const wanted = groups.find(({ id }) => groupStream(id) === groupStream(group));
    return wanted === undefined ? [] : membersOf(wanted, { agencies, groups }, date);
  }

  /** As it was known once, and so the same for ever. */
  async pinned(group: string, date: LocalDate, pin: GroupPin): Promise<readonly string[]> {
    const { state } = await this.folds.fold(groupStream(group), groupDecider, pin.version);
    if (state === null) return [];
    const others = known(await this.#groups.all(pin.rest)).filter(({ id }) => id !== state.id);
    const agencies = known(await this.#agencies.all(pin.rest));
    return membersOf(state, { agencies, groups: [state, ...others] }, date);
  }
}

function known<S>(room: readonly FoldedStream<S | null>[]): readonly S[] {
  return room.flatMap(({ state }) => (state === null ? [] : [state]));
}
