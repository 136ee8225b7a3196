import { AGENCY_ROOM_EVENTS } from '@ledger/agency';
import { startOfDay, type JsonObject, type SealedEvent } from '@ledger/kernel';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { DOCUMENT_EVENTS } from '../../domain/document/document.events.js';
import { logOf, sealedStream } from '../../testing/index.js';
import type { Names } from './names.port.js';
import { NamesFromLog } from './names-from-log.js';

const NOW = '2025-07-01T02:00:00.000Z';

/** The payload of a type's example, with some of it said otherwise. */
function payloadOf(type: string, changes: JsonObject): JsonObject {
  const definitions = [...AGENCY_ROOM_EVENTS, ...DOCUMENT_EVENTS.definitions];
  return { ...definitions.find((one) => one.type === type)!.example, ...changes };
}

type Fact = readonly [type: string, from: string, changes: JsonObject];

function recorded(stream: string, ...facts: readonly Fact[]): readonly SealedEvent[] {
  return sealedStream(
    stream,
    facts.map(([type, from, changes]) => ({
      recordedAt: NOW,
      type,
      payload: payloadOf(type, changes),
      effectiveAt: startOfDay(from),
    })),
  );
}

const namesFromLog = async () => {
  const log = await logOf([
    ...recorded(
      'agency-bnn',
      [
        'agency.registered',
        '2025-01-01',
        { agency: 'bnn', name: 'Bộ Nông nghiệp', tier: 'central', validFrom: '2025-01-01' },
      ],
      [
        'agency.renamed',
        '2025-03-01',
        { agency: 'bnn', name: 'Bộ Nông nghiệp và Môi trường', from: '2025-03-01' },
      ],
    ),
    ...recorded('group-ministries', [
      'agency.group-defined',
      '2025-01-01',
      { group: 'group:ministries', name: 'các bộ, ngành' },
    ]),
    ...recorded('document-nq-03', ['document.registered', '2025-01-09', {}]),
    ...recorded('document-kl-1', [
      'document.registered',
      '2025-01-09',
      {
        form: 'session-conclusion',
        content: {
          number: null,
          date: '2025-01-09',
          issuer: 'bcd',
          title: 'Kết luận phiên họp',
          clauses: [],
        },
      },
    ]),
  ]);
  return new NamesFromLog(log);
};

describe('the names in a log', () => {
  let names: Names;
  beforeAll(async () => {
    names = await (
      await namesFromLog()
    ).namesOf({
      agencies: ['bnn', 'nobody'],
      groups: ['group:ministries', 'group:none'],
      documents: ['nq-03', 'kl-1', 'none'],
    });
  });

  it('calls an agency by the name that it had on the day', () => {
    expect(names.agency('bnn', '2025-02-28')).toBe('Bộ Nông nghiệp');
    expect(names.agency('bnn', '2025-03-01')).toBe('Bộ Nông nghiệp và Môi trường');
  });

  it('calls it by its first name on a day before that', () => {
    expect(names.agency('bnn', '2024-06-01')).toBe('Bộ Nông nghiệp');
  });

  it('calls a document by its number, or by its title as long as it has none', () => {
    expect(names.document('nq-03')).toBe('03/NQ-CP');
    expect(names.document('kl-1')).toBe('Kết luận phiên họp');
  });

  it('calls by its id whatever it does not know', () => {
    expect(names.group('group:ministries')).toBe('các bộ, ngành');
    expect(names.agency('nobody', '2025-01-01')).toBe('nobody');
    expect(names.group('group:none')).toBe('group:none');
    expect(names.document('none')).toBe('none');
  });

  it('knows the tiers of the agencies that it knows', async () => {
    const tiers = await (await namesFromLog()).tiersOf(['bnn', 'nobody']);
    expect([...tiers]).toEqual([['bnn', 'central']]);
  });
});
