import { agencyDecider, agencyStream, type RegisterAgency, type Tier } from '@ledger/agency';
import {
  isRefusal,
  RefusedError,
  seal,
  startOfDay,
  uuidV5,
  type Actor,
  type Decision,
  type DomainEvent,
  type SealedEvent,
} from '@ledger/kernel';
import { documentDecider, documentStream, type RegisterDocument } from '@ledger/task';
import { ASSIGNERS, COMMUNES, DOCUMENTS, MINISTRIES, PROVINCES, VERIFIER } from './vocabulary.js';

const NOW = startOfDay('2023-01-02');
const COMMANDS = '8b0f4c9d-2e61-5a37-b1c8-5d9e6f7a8b9c';
const ADMINISTRATOR: Actor = {
  kind: 'person',
  person: 'administrator',
  agency: VERIFIER,
  roles: ['administrator', 'assigner', 'importer'],
  capacity: null,
};

/** The agencies and source documents that obligations name, registered before all of them. */
export function houseOf(origin: string): readonly SealedEvent[] {
  const tiers: readonly (readonly [Tier, readonly string[]])[] = [
    ['central', [...MINISTRIES, ...ASSIGNERS, VERIFIER]],
    ['province', PROVINCES],
    ['commune', COMMUNES],
  ];
  return [
    ...tiers.flatMap(([tier, agencies]) => agencies.flatMap((id) => agency(id, tier, origin))),
    ...DOCUMENTS.flatMap((id) => document(id, origin)),
  ];
}

function agency(id: string, tier: Tier, origin: string): readonly SealedEvent[] {
  const command: RegisterAgency = {
    type: 'RegisterAgency',
    agency: id,
    name: id,
    shortName: id,
    tier,
    kind: 'other',
    parent: null,
    validFrom: '2020-01-01',
    aliases: [],
    source: { title: 'agencies.csv', number: null, date: null, issuer: null },
  };
  const stream = agencyStream(id);
  const context = contextOf(stream);
  const facts = { agencies: [], merger: null };
  return sealed(stream, agencyDecider.decide(command, null, { ...context, facts }), origin);
}

function document(id: string, origin: string): readonly SealedEvent[] {
  const content = { number: id, date: '2023-01-01', issuer: VERIFIER, title: id, clauses: [] };
  const command: RegisterDocument = { kind: 'RegisterDocument', form: 'document', content };
  const stream = documentStream(id);
  const basis = { stream: agencyStream(VERIFIER), rev: 0 };
  const issuer = { agency: VERIFIER, validFrom: '2020-01-01', validTo: null, successor: null };
  const context = { ...contextOf(stream), facts: { agencies: [{ ...issuer, basis }] } };
  const decision = documentDecider.decide(command, documentDecider.initial, context);
  return sealed(stream, decision, origin);
}

function contextOf(stream: string) {
  const commandId = uuidV5(COMMANDS, stream);
  const caller = { commandId, commandHash: 'c0ffee'.padEnd(64, '0'), actor: ADMINISTRATOR };
  return { ...caller, auth: null, now: NOW, correlationId: commandId, causationId: null };
}

function sealed(
  stream: string,
  decision: Decision<DomainEvent>,
  origin: string,
): readonly SealedEvent[] {
  if (isRefusal(decision)) throw new RefusedError(decision);
  const events = decision.map((event) => ({ ...event, schemaVersion: 1 }));
  const result = seal({ origin, stream, head: null, events, context: contextOf(stream) });
  if (isRefusal(result)) throw new RefusedError(result);
  return result;
}
