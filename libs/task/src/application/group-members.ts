import {
  agencyDecider,
  groupDecider,
  groupStream,
  membersOf,
  type Agency,
  type Group,
} from '@ledger/agency';
import type { StreamFolds } from '@ledger/command';
import type { Basis, Decider, DomainEvent, LocalDate } from '@ledger/kernel';

/** Names the streams of a room; it never misses one that is in the log when it is asked. */
export interface StreamDirectory {
  streamsOf(room: string): Promise<readonly Basis[]>;
}

interface Folded<S> {
  readonly rev: number;
  readonly state: S | null;
}

/** Who belongs to a group on a day, by its rule and all agencies as the log tells them. */
export class GroupMembers {
  readonly #agencies = new Map<string, Folded<Agency>>();
  readonly #groups = new Map<string, Folded<Group>>();

  constructor(
    private readonly folds: StreamFolds,
    private readonly directory: StreamDirectory,
  ) {}

  /** In order of their ids; nobody if the group is not known. */
  async on(group: string, date: LocalDate): Promise<readonly string[]> {
    const groups = await this.#all('group', groupDecider, this.#groups);
    const agencies = await this.#all('agency', agencyDecider, this.#agencies);
    const wanted = groups.find(({ id }) => groupStream(id) === groupStream(group));
    return wanted === undefined ? [] : membersOf(wanted, { agencies, groups }, date);
  }

  /** What was folded before is folded again only where its stream has grown. */
  async #all<S, C, E extends DomainEvent, F>(
    room: string,
    decider: Decider<S | null, C, E, F>,
    known: Map<string, Folded<S>>,
  ): Promise<readonly S[]> {
    for (const { stream, rev } of await this.directory.streamsOf(room)) {
      if ((known.get(stream)?.rev ?? -1) >= rev) continue;
      const { state, basis } = await this.folds.fold(stream, decider);
      known.set(stream, { state, rev: basis.rev });
    }
    return [...known.values()].flatMap(({ state }) => (state === null ? [] : [state]));
  }
}
