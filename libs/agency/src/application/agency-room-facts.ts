import { StreamDirectory, StreamFolds } from '@ledger/command';
import type { Decider, DomainEvent } from '@ledger/kernel';
import { Injectable } from '@nestjs/common';
import { agencyDecider } from '../domain/agency/agency.decider.js';
import type { Agency } from '../domain/agency/agency.js';
import { groupDecider } from '../domain/group/group.decider.js';
import type { Group } from '../domain/group/group.js';
import { groupsNamedBy } from '../domain/group/group-rule.js';
import type { Known } from '../domain/known.js';
import { successionOf, type Succession } from '../domain/service/service.js';
import { agencyStream, groupStream } from '../domain/streams.js';
import { AgencyRoom } from '../folds/agency-room.js';

/** What decisions of this room rely on in other streams, folded from the log at the moment of asking. */
@Injectable()
export class AgencyRoomFacts {
  readonly #room: AgencyRoom;

  constructor(
    private readonly folds: StreamFolds,
    directory: StreamDirectory,
  ) {
    this.#room = new AgencyRoom(folds, directory);
  }

  /** Every agency that was ever registered. */
  allAgencies(): Promise<readonly Known<Agency>[]> {
    return this.#room.agencies();
  }

  /** Those of the agencies that are registered; null among the ids stands for none. */
  agencies(...ids: readonly (string | null)[]): Promise<readonly Known<Agency>[]> {
    return this.#reach(ids, agencyInLog, () => []);
  }

  /** With every parent that these, and those in turn, ever have. */
  withParents(...ids: readonly (string | null)[]): Promise<readonly Known<Agency>[]> {
    return this.#reach(ids, agencyInLog, ({ parents }) => parents.map(({ parent }) => parent));
  }

  /** With every group that a rule of these, or of those in turn, ever names. */
  withGroupsNamed(...ids: readonly string[]): Promise<readonly Known<Group>[]> {
    return this.#reach(ids, groupInLog, groupsNamedEver);
  }

  /** To where the people of these agencies passed on, and of those after them. */
  async successions(...ids: readonly string[]): Promise<readonly Succession[]> {
    const passed = await this.#reach(ids, agencyInLog, (agency) => [
      successionOf(agency)?.successor ?? null,
    ]);
    return passed.flatMap(({ state }) => successionOf(state) ?? []);
  }

  async #reach<S, C, E extends DomainEvent, F>(
    ids: readonly (string | null)[],
    { streamOf, decider }: InLog<S, C, E, F>,
    next: (state: S) => readonly (string | null)[],
  ): Promise<readonly Known<S>[]> {
    const found: Known<S>[] = [];
    const asked = new Set(ids);
    // A set visits what is added while it is walked, and adds nothing twice.
    for (const id of asked) {
      if (id === null) continue;
      const { state, basis } = await this.folds.fold(streamOf(id), decider);
      if (state === null) continue;
      found.push({ state, basis });
      for (const other of next(state)) asked.add(other);
    }
    return found;
  }
}

interface InLog<S, C, E extends DomainEvent, F> {
  readonly streamOf: (id: string) => string;
  readonly decider: Decider<S | null, C, E, F>;
}

const agencyInLog = { streamOf: agencyStream, decider: agencyDecider };
const groupInLog = { streamOf: groupStream, decider: groupDecider };

function groupsNamedEver({ definitions }: Group): readonly string[] {
  return definitions.flatMap(({ rule }) => (rule === null ? [] : groupsNamedBy(rule)));
}
