import { describe, expect, it } from '@jest/globals';
import { AGENCY_ROOM_EVENTS, agencyStream, type AgencyMerged } from '@ledger/agency';
import { LogStreams, StreamFolds } from '@ledger/command';
import { MemoryEventLog } from '@ledger/event-log';
import { EventRegistry, isRefusal, seal, type SealedEvent } from '@ledger/kernel';
import { commandAt } from '@ledger/kernel/testing';
import { CardFacts } from './card-facts.js';
import { seenFrom } from './card-question.js';

const ORIGIN = '0b7d3c1e-52a4-5f7b-8e6d-9c1a2b3d4e5f';
const NOW = '2025-01-02T02:00:00.000Z';

/** One agency, which merges into another on a day or goes on. */
function agency(id: string, merged: Pick<AgencyMerged['payload'], 'day' | 'successor'> | null) {
  const { example } = AGENCY_ROOM_EVENTS.find(({ type }) => type === 'agency.registered')!;
  const registered = { ...example, agency: id, validFrom: '2025-01-01' };
  const end = { agency: id, merger: `m-${id}`, ...merged };
  const sealed = seal({
    origin: ORIGIN,
    stream: agencyStream(id),
    head: null,
    events: [
      { type: 'agency.registered', schemaVersion: 1, payload: registered },
      ...(merged === null ? [] : [{ type: 'agency.merged', schemaVersion: 1, payload: end }]),
    ],
    context: commandAt(NOW, id),
  });
  if (isRefusal(sealed)) throw new Error(sealed.refused);
  return sealed;
}

async function factsOf(...events: readonly (readonly SealedEvent[])[]) {
  const log = new MemoryEventLog({ clock: () => NOW });
  await log.adopt(ORIGIN);
  await log.ingest(0n, events.flat());
  const folds = new StreamFolds(log, new EventRegistry(AGENCY_ROOM_EVENTS));
  const facts = new CardFacts({ folds, directory: new LogStreams(log) });
  return async (id: string, asOf: string) => {
    const seen = await seenFrom({ period: '2025', asOf }, { log, now: NOW });
    if (isRefusal(seen)) throw new Error(seen.refused);
    return facts.predecessorsOf(id, seen);
  };
}

describe('the predecessors of an agency', () => {
  const into = (successor: string, day: string) => ({ successor, day });

  it('are those that merged into it, however many in a row, from the day of each merger on', async () => {
    const predecessors = await factsOf(
      agency('a', into('b', '2025-03-01')),
      agency('b', into('c', '2025-07-01')),
      agency('c', null),
      agency('d', into('e', '2025-03-01')),
      agency('e', null),
    );
    expect(await predecessors('c', '2025-06-30')).toEqual([]);
    expect(await predecessors('b', '2025-06-30')).toEqual(['a']);
    expect(await predecessors('c', '2025-07-01')).toEqual(['a', 'b']);
  });

  it('end where mergers would go in a circle', async () => {
    const predecessors = await factsOf(
      agency('a', into('b', '2025-03-01')),
      agency('b', into('a', '2025-03-01')),
    );
    expect(await predecessors('a', '2025-06-30')).toEqual(['b']);
  });
});
