import { AgencyRoom, groupDecider, groupStream, membersOf, statesOf } from '@ledger/agency';
import type { StreamDirectory, StreamFolds } from '@ledger/command';
import type { Position } from '@ledger/event-log';
import type { LocalDate } from '@ledger/kernel';

/** How much of the log counts, so that who belongs to a group is the same whenever it is asked. Both inclusive. */
export interface GroupPin {
  /** Where the version of the group was recorded. */
  readonly version: Position;
  /** Up to where everything else is known: the agencies, and the groups that its rule names. */
  readonly rest: Position;
}

/** Who belongs to a group on a day, by its rule and all agencies as the log tells them. */
export class GroupMembers {
  readonly #room: AgencyRoom;

  constructor(
    private readonly folds: StreamFolds,
    directory: StreamDirectory,
  ) {
    this.#room = new AgencyRoom(folds, directory);
  }

  /** As everything is known now. In order of their ids; nobody if the group is not known. */
  async on(group: string, date: LocalDate): Promise<readonly string[]> {
    const groups = statesOf(await this.#room.groups());
    const agencies = statesOf(await this.#room.agencies());
    const wanted = groups.find(({ id }) => groupStream(id) === groupStream(group));
    return wanted === undefined ? [] : membersOf(wanted, { agencies, groups }, date);
  }

  /** As it was known once, and so the same for ever. */
  async pinned(group: string, date: LocalDate, pin: GroupPin): Promise<readonly string[]> {
    const { state } = await this.folds.fold(groupStream(group), groupDecider, pin.version);
    if (state === null) return [];
    const groups = statesOf(await this.#room.groups(pin.rest));
    const others = groups.filter(({ id }) => id !== state.id);
    const agencies = statesOf(await this.#room.agencies(pin.rest));
    return membersOf(state, { agencies, groups: [state, ...others] }, date);
  }
}
