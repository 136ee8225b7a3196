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
import type { LocalDate } from '@ledger/kernel';

interface Room<S> {
  all(): Promise<readonly FoldedStream<S | null>[]>;
}

/** Who belongs to a group on a day, by its rule and all agencies as the log tells them. */
export class GroupMembers {
  readonly #agencies: Room<Agency>;
  readonly #groups: Room<Group>;

  constructor(folds: StreamFolds, directory: StreamDirectory) {
    const from = { folds, directory };
    this.#agencies = new RoomFolds({ ...from, room: 'agency', decider: agencyDecider });
    this.#groups = new RoomFolds({ ...from, room: 'group', decider: groupDecider });
  }

  /** In order of their ids; nobody if the group is not known. */
  async on(group: string, date: LocalDate): Promise<readonly string[]> {
    const groups = await known(this.#groups);
    const agencies = await known(this.#agencies);
    const wanted = groups.find(({ id }) => groupStream(id) === groupStream(group));
    return wanted === undefined ? [] : membersOf(wanted, { agencies, groups }, date);
  }
}

async function known<S>(room: Room<S>): Promise<readonly S[]> {
  const folded = await room.all();
  return folded.flatMap(({ state }) => (state === null ? [] : [state]));
}
