import { isRefusal, type Instant } from '@ledger/kernel';
import type { AgencyCommand, RegisterAgency } from '../domain/agency/agency.commands.js';
import { agencyDecider } from '../domain/agency/agency.decider.js';
import type { Agency } from '../domain/agency/agency.js';
import type { Known } from '../domain/known.js';
import { mergerDecider } from '../domain/merger/merger.decider.js';
import type { MergerTerms } from '../domain/merger/merger.events.js';
import type { Merger } from '../domain/merger/merger.js';
import { agencyStream, mergerStream } from '../domain/streams.js';
import { asAdministrator, SOURCE } from './as-administrator.js';
import { recordedStream } from './recorded-stream.js';

const LONG_AGO: Instant = '2024-06-01T02:00:00.000Z';

/** What registers a ministry that has existed since 1/1/2025, unless told otherwise. */
export function registration(agency: string, facts: Partial<RegisterAgency> = {}): RegisterAgency {
  return {
    type: 'RegisterAgency',
    agency,
    name: `Bộ ${agency}`,
    shortName: agency.toUpperCase(),
    tier: 'central',
    kind: 'ministry',
    parent: null,
    validFrom: '2025-01-01',
    aliases: [],
    source: SOURCE,
    ...facts,
  };
}

/** An agency as other decisions know it, after these commands; throws if one of them is refused. */
export function knownAgency(
  agency: string,
  facts: Partial<RegisterAgency> = {},
  ...commands: readonly AgencyCommand[]
): Known<Agency> {
  const stream = recordedStream(agencyDecider, agencyStream(agency));
  const registered = registration(agency, { ...facts, parent: null });
  for (const command of [registered, ...commands]) {
    const given = stream.give(command, asAdministrator(LONG_AGO, { agencies: [], merger: null }));
    if (isRefusal(given)) throw new Error(given.refused);
  }
  const state = stream.state();
  if (state === null) throw new Error(`${agency} was not registered`);
  return { state, basis: stream.basis() };
}

/** The same agency, ended by a merger that its stream already followed. */
export function mergedAgency(
  agency: string,
  { merger, day, successor }: { merger: string; day: string; successor: string },
): Known<Agency> {
  const { state, basis } = knownAgency(agency);
  const end = { kind: 'merged', merger, day, successor } as const;
  return { state: { ...state, end, endRevision: 1 }, basis: { ...basis, rev: 1 } };
}

/** A decided merger as the agencies that follow it know it. */
export function knownMerger(merger: string, terms: MergerTerms): Known<Merger> {
  const stream = recordedStream(mergerDecider, mergerStream(merger));
  const named = [...terms.predecessors, terms.successor];
  const facts = { agencies: named.map((agency) => knownAgency(agency)) };
  const given = stream.give(
    { type: 'DecideMerger', merger, ...terms },
    asAdministrator(LONG_AGO, facts),
  );
  if (isRefusal(given)) throw new Error(given.refused);
  const state = stream.state();
  if (state === null) throw new Error(`${merger} was not decided`);
  return { state, basis: stream.basis() };
}
