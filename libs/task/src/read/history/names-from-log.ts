import {
  AGENCY_ROOM_EVENTS,
  agencyDecider,
  agencyStream,
  groupDecider,
  groupStream,
  type Agency,
} from '@ledger/agency';
import type { EventLog } from '@ledger/event-log';
import {
  EventRegistry,
  fold,
  type Decider,
  type DomainEvent,
  type LocalDate,
  type Past,
} from '@ledger/kernel';
import { documentDecider, type SourceDocument } from '../../domain/document/document.decider.js';
import { DOCUMENT_EVENTS } from '../../domain/document/document.events.js';
import { documentStream } from '../../domain/streams.js';
import type { TierSource } from '../roll-up/tiers.port.js';
import type { Mentioned, Names, NameSource } from './names.port.js';

const REGISTRY = new EventRegistry([...AGENCY_ROOM_EVENTS, ...DOCUMENT_EVENTS.definitions]);

/** What streams tell of themselves: names as they were on any day, and the tiers of agencies. */
export class NamesFromLog implements NameSource, TierSource {
  constructor(private readonly log: Pick<EventLog, 'readStream'>) {}

  async namesOf({ agencies, groups, documents }: Mentioned): Promise<Names> {
    const [known, sets, sources] = await Promise.all([
      this.#all(agencies, agencyStream, agencyDecider),
      this.#all(groups, groupStream, groupDecider),
      this.#all(documents, documentStream, documentDecider),
    ]);
    return {
      agency: (id, on) => nameOf(known.get(id) ?? null, on) ?? id,
      group: (id) => sets.get(id)?.name ?? id,
      document: (id) => titleOf(sources.get(id)) ?? id,
    };
  }

  async tiersOf(agencies: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const known = await this.#all(agencies, agencyStream, agencyDecider);
    return new Map(
      [...known].flatMap(([id, agency]) =>
        agency === null ? [] : [[id, agency.registered.tier] as const],
      ),
    );
  }

  async #all<S, C, E extends DomainEvent, F>(
    ids: readonly string[],
    stream: (id: string) => string,
    decider: Pick<Decider<S, C, E, F>, 'initial' | 'evolve'>,
  ): Promise<ReadonlyMap<string, S>> {
    const states = ids.map(async (id) => [id, await this.#folded(stream(id), decider)] as const);
    return new Map(await Promise.all(states));
  }

  async #folded<S, C, E extends DomainEvent, F>(
    stream: string,
    decider: Pick<Decider<S, C, E, F>, 'initial' | 'evolve'>,
  ): Promise<S> {
    const events: Past<E>[] = [];
    for await (const page of this.log.readStream(stream)) {
      events.push(...page.map(({ envelope }) => REGISTRY.read(envelope) as Past<E>));
    }
    return fold(decider, events);
  }
}

/** What it was called on a day; before its first name that one, after its end the last. */
function nameOf(agency: Agency | null, on: LocalDate): string | undefined {
  if (agency === null) return undefined;
  const begun = agency.names.filter(({ from }) => from <= on);
  return (begun.at(-1) ?? agency.names[0])?.name;
}

function titleOf(document: SourceDocument | undefined): string | undefined {
  return document?.content?.number ?? document?.content?.title;
}
