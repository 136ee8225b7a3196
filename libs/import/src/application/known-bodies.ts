import {
  AgencyRoom,
  existsOn,
  groupStream,
  membersOf,
  statesOf,
  validityOf,
  type Agency,
  type Group,
  type Known,
} from '@ledger/agency';
import type { StreamDirectory, StreamFolds } from '@ledger/command';
import type { Position } from '@ledger/event-log';
import type { LocalDate } from '@ledger/kernel';
import type { GroupReference } from '@ledger/task';
import type { Spelling } from '../domain/spellings.js';

/** The agencies and groups of the register on one day, as the log tells them up to a position. */
export class KnownBodies {
  readonly #members = new Map<string, readonly string[]>();

  private constructor(
    private readonly agencies: readonly Agency[],
    private readonly groups: readonly Known<Group>[],
    private readonly on: LocalDate,
  ) {}

  static async read(
    folds: StreamFolds,
    directory: StreamDirectory,
    { on, upTo }: { readonly on: LocalDate; readonly upTo: Position },
  ): Promise<KnownBodies> {
    const room = new AgencyRoom(folds, directory);
    const agencies = statesOf(await room.agencies(upTo));
    return new KnownBodies(agencies, await room.groups(upTo), on);
  }

  spellings(): readonly Spelling[] {
    return [
      ...this.agencies.flatMap(spellingsOf),
      ...this.groups.flatMap(({ state: { id, name, spellings, definitions } }) =>
        [name, ...spellings].map((words) => ({
          words,
          id,
          kind: 'group' as const,
          from: definitions[0]?.from ?? '',
          to: null,
        })),
      ),
    ];
  }

  /** Whether there is such an agency or group on the day. */
  has(id: string): boolean {
    return (
      this.groups.some(({ state }) => state.id === id) ||
      this.agencies.some((agency) => agency.id === id && existsOn(agency, this.on))
    );
  }

  /** The group in its version of that position. */
  referenceTo(group: string): GroupReference {
    return { group, version: this.#group(group)?.basis.rev ?? 0 };
  }

  /** The ids of its members on the day. */
  membersOf(group: string): readonly string[] {
    const known = this.#members.get(group) ?? this.#listed(group);
    this.#members.set(group, known);
    return known;
  }

  #listed(group: string): readonly string[] {
    const found = this.#group(group);
    const groups = statesOf(this.groups);
    return found === undefined
      ? []
      : membersOf(found.state, { agencies: this.agencies, groups }, this.on);
  }

  #group(group: string): Known<Group> | undefined {
    return this.groups.find(({ state }) => groupStream(state.id) === groupStream(group));
  }
}

/** Each name holds until the next begins; the other spellings as long as the agency. */
function spellingsOf(agency: Agency): readonly Spelling[] {
  const { id, names, registered } = agency;
  const whole = validityOf(agency);
  const named = { id, kind: 'agency' as const };
  return [
    ...names.flatMap(({ from, name, shortName }, n) => {
      const to = names[n + 1]?.from ?? whole.to;
      return [name, shortName].map((words) => ({ ...named, words, from, to }));
    }),
    ...registered.aliases.map((words) => ({ ...named, words, ...whole })),
  ];
}
