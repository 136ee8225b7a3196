import { isRefusal, type Basis, type Citation, type Refusal } from '@ledger/kernel';
import { agencyDecider } from '../domain/agency/agency.decider.js';
import type { Agency } from '../domain/agency/agency.js';
import { groupDecider } from '../domain/group/group.decider.js';
import type { Group } from '../domain/group/group.js';
import type { Known } from '../domain/known.js';
import { mergerDecider } from '../domain/merger/merger.decider.js';
import { agencyRow } from '../domain/reference/agency-row.js';
import { groupRow } from '../domain/reference/group-row.js';
import { mergersIn } from '../domain/reference/mergers-in.js';
import { agencyStream, groupStream, mergerStream } from '../domain/streams.js';
import { asAdministrator } from './as-administrator.js';
import { recordedStream } from './recorded-stream.js';
import { agencyRows, groupRows } from './reference-rows.js';

const NOW = '2025-07-15T02:00:00.000Z';
const SOURCE: Citation = { title: 'agencies.csv', number: null, date: null, issuer: null };

/** Everything that the reference files tell, decided as a load would decide it; each load says how many events it made. */
export function referenceHouse() {
  const agencies = new Map<string, ReturnType<typeof agencyStreamOf>>();
  const groups = new Map<string, ReturnType<typeof groupStreamOf>>();
  const mergers = new Map<string, ReturnType<typeof mergerStreamOf>>();
  const knownAgencies = () => [...agencies.values()].flatMap(known<Agency>);
  const knownGroups = () => [...groups.values()].flatMap(known<Group>);

  return {
    loadAgencies: () =>
      sum(
        agencyRows().map((row) => {
          const command = taken(agencyRow(row, SOURCE));
          const stream = opened(agencies, row.id, agencyStreamOf);
          return stream.give(command, asAdministrator(NOW, { agencies: [], merger: null }));
        }),
      ),
    loadMergers: () =>
      sum(
        taken(mergersIn(agencyRows(), SOURCE)).map((command) => {
          const stream = opened(mergers, command.merger, mergerStreamOf);
          return stream.give(command, asAdministrator(NOW, { agencies: knownAgencies() }));
        }),
      ),
    followMergers: () =>
      sum(
        [...mergers].flatMap(([merger, stream]) =>
          [...agencies].map(([agency, followed]) => {
            const [decided] = known(stream);
            const facts = { agencies: [], merger: decided ?? null };
            return followed.give(
              { type: 'FollowMerger', agency, merger },
              asAdministrator(NOW, facts),
            );
          }),
        ),
      ),
    loadGroups: () =>
      sum(
        groupRows().map((row) => {
          const command = taken(groupRow(row, { from: '2025-01-01', source: SOURCE }));
          const stream = opened(groups, row.id, groupStreamOf);
          const facts = { agencies: [], groups: knownGroups() };
          return stream.give(command, asAdministrator(NOW, facts));
        }),
      ),
    directory: () => ({
      agencies: knownAgencies().map(({ state }) => state),
      groups: knownGroups().map(({ state }) => state),
    }),
  };
}

const agencyStreamOf = (id: string) => recordedStream(agencyDecider, agencyStream(id));
const groupStreamOf = (id: string) => recordedStream(groupDecider, groupStream(id));
const mergerStreamOf = (id: string) => recordedStream(mergerDecider, mergerStream(id));

function opened<S>(streams: Map<string, S>, id: string, open: (id: string) => S): S {
  const stream = streams.get(id) ?? open(id);
  streams.set(id, stream);
  return stream;
}

function known<State>(stream: { state(): State | null; basis(): Basis }): readonly Known<State>[] {
  const state = stream.state();
  return state === null ? [] : [{ state, basis: stream.basis() }];
}

function taken<T>(value: T | Refusal): T {
  if (isRefusal(value)) throw new Error(JSON.stringify(value));
  return value;
}

function sum(given: readonly (number | Refusal)[]): number {
  return given.reduce<number>((total, events) => total + taken(events), 0);
}
