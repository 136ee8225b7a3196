import { describe, expect, it } from '@jest/globals';
import { isRefusal, refuse } from '../refusal/refusal.js';
import { commandAt } from '../testing/command-context.js';
import { canonicalJson, NotCanonicalError } from './canonical-json.js';
import { MalformedEnvelopeError } from './envelope-form.js';
import { MAX_ENVELOPE_BYTES, type SealedEvent } from './envelope.js';
import { leafHash, uuidV5 } from './hash.js';
import { seal, type SealRequest, type Versioned } from './seal.js';
import { streamHead } from './stream-head.js';

const NOW = '2025-01-09T02:00:00.000Z';
const BEFORE = '2025-01-09T01:59:59.000Z';
const AFTER = '2025-01-09T02:00:01.000Z';

const noted: Versioned = { type: 'test.noted', schemaVersion: 1, payload: { n: 1 } };

function attempt(events: readonly Versioned[], part: Partial<SealRequest> = {}) {
  const request = { origin: 'log-1', stream: 'task-1', head: null, context: commandAt(NOW) };
  return seal({ ...request, events, ...part });
}

function sealed(part: Partial<SealRequest> = {}): readonly SealedEvent[] {
  const events = attempt([noted], part);
  if (isRefusal(events)) throw new Error(events.refused);
  return events;
}

describe('sealing', () => {
  it('fills every field of the envelope', () => {
    const context = commandAt(NOW);
    const [event] = sealed({
      context: { ...context, auth: { policy: 'p1', grants: ['g1'] }, causationId: 'cause' },
      events: [
        {
          ...noted,
          basis: [{ stream: 'agency-1', rev: 3 }],
          attachments: [{ sha256: 'a'.repeat(64), size: 10, type: 'application/pdf' }],
        },
      ],
    });
    expect(event!.envelope).toEqual({
      v: 1,
      origin: 'log-1',
      stream: 'task-1',
      rev: 0,
      prev: null,
      id: uuidV5(context.commandId, 0),
      type: 'test.noted',
      schemaVersion: 1,
      recordedAt: NOW,
      effectiveAt: NOW,
      enteredLate: false,
      actor: context.actor,
      auth: { policy: 'p1', grants: ['g1'] },
      command: { id: context.commandId, hash: context.commandHash },
      basis: [{ stream: 'agency-1', rev: 3 }],
      attachments: [{ sha256: 'a'.repeat(64), size: 10, type: 'application/pdf' }],
      correlationId: context.correlationId,
      causationId: 'cause',
      payload: { n: 1 },
    });
  });

  it('keeps the canonical bytes and their leaf hash', () => {
    const [event] = sealed();
    expect(Buffer.from(event!.bytes).toString('utf8')).toBe(canonicalJson(event!.envelope));
    expect(event!.leaf).toBe(leafHash(event!.bytes));
  });

  it('gives the same bytes for the same decision', () => {
    expect(sealed({ events: [noted, noted] })).toEqual(sealed({ events: [noted, noted] }));
  });

  it('gives the events of one command ids of their own', () => {
    const events = sealed({ events: [noted, noted] });
    expect(new Set(events.map(({ envelope }) => envelope.id)).size).toBe(2);
  });

  it('chains each event to the one before it, also across commands', () => {
    const first = sealed({ events: [noted, noted] });
    const second = sealed({ head: streamHead(first), context: commandAt(NOW, 'second') });
    const all = [...first, ...second];
    expect(all.map(({ envelope }) => envelope.rev)).toEqual([0, 1, 2]);
    expect(all.map(({ envelope }) => envelope.prev)).toEqual([null, all[0]!.leaf, all[1]!.leaf]);
  });

  it('of nothing is nothing', () => {
    expect(sealed({ events: [] })).toEqual([]);
  });
});

describe('the effective time', () => {
  const head = streamHead(sealed());

  it('of an ordinary event is the instant of the decision', () => {
    expect(effectiveAt(noted, AFTER)).toBe(AFTER);
  });

  it('of an ordinary event decided by a slow clock is that of the event before it', () => {
    expect(effectiveAt(noted, BEFORE)).toBe(NOW);
  });

  it('of an event entered late is the one it is entered for', () => {
    const late = { ...noted, effectiveAt: '2024-12-01T00:00:00.000Z', enteredLate: true };
    expect(effectiveAt(late, BEFORE)).toBe('2024-12-01T00:00:00.000Z');
  });

  it('of an event dated ahead by a document is the day of the document', () => {
    const ahead = { ...noted, effectiveAt: '2025-03-01T00:00:00.000Z' };
    expect(effectiveAt(ahead, NOW)).toBe('2025-03-01T00:00:00.000Z');
  });

  it('of a lapse is when its term ended, though it is not entered late', () => {
    const [lapse] = sealed({
      head,
      events: [{ ...noted, effectiveAt: BEFORE }],
    });
    expect(lapse!.envelope).toMatchObject({ effectiveAt: BEFORE, enteredLate: false });
  });

  it.each<[string, Versioned]>([
    ['entered late', { ...noted, effectiveAt: '2024-12-01T00:00:00.000Z', enteredLate: true }],
    ['entered late by a fast clock', { ...noted, effectiveAt: AFTER, enteredLate: true }],
    ['dated ahead', { ...noted, effectiveAt: '2025-03-01T00:00:00.000Z' }],
    ['that lapsed earlier', { ...noted, effectiveAt: '2024-12-01T00:00:00.000Z' }],
  ])('of an ordinary event takes no account of one %s before it', (_case, before) => {
    const events = [...sealed(), ...sealed({ head, events: [before] })];
    const [next] = sealed({ head: streamHead(events), context: commandAt(BEFORE, 'next') });
    expect(next!.envelope.effectiveAt).toBe(NOW);
  });

  function effectiveAt(event: Versioned, now: string): string {
    const [next] = sealed({ head, events: [event], context: commandAt(now, 'next') });
    return next!.envelope.effectiveAt;
  }
});

describe('sealing refuses', () => {
  const padded = (length: number): Versioned => ({
    ...noted,
    payload: { text: 'a'.repeat(length) },
  });
  const spare = MAX_ENVELOPE_BYTES - sealed({ events: [padded(0)] })[0]!.bytes.length;

  it('an envelope of more than 65,535 bytes, and takes one of exactly as many', () => {
    expect(sealed({ events: [padded(spare)] })[0]!.bytes).toHaveLength(65_535);
    expect(attempt([padded(spare + 1)])).toEqual(
      refuse('envelope.too-large', { type: 'test.noted', bytes: 65_536, limit: 65_535 }),
    );
  });

  it('a whole command if one of its events is too large', () => {
    expect(attempt([noted, padded(MAX_ENVELOPE_BYTES)])).toMatchObject({
      refused: 'envelope.too-large',
    });
  });

  it('counts bytes, not letters', () => {
    const event = { ...noted, payload: { text: 'ệ'.repeat(Math.ceil((spare + 1) / 3)) } };
    expect(() => sealed({ events: [event] })).toThrow('envelope.too-large');
  });

  it.each<[string, Partial<SealRequest>]>([
    ['a command hash that is none', { context: { ...commandAt(NOW), commandHash: 'abc' } }],
    ['a time that is no instant', { events: [{ ...noted, effectiveAt: '2025-01-09' }] }],
    ['an entry called late without its time', { events: [{ ...noted, enteredLate: true }] }],
    ['a stream without a name', { stream: '' }],
    [
      'an attachment without a hash',
      {
        events: [{ ...noted, attachments: [{ sha256: '', size: 1, type: 'text/plain' }] }],
      },
    ],
  ])('%s', (_case, part) => {
    expect(() => sealed(part)).toThrow(MalformedEnvelopeError);
  });

  it('a payload that JSON would bend', () => {
    const bent = { ...noted, payload: { at: new Date(0) as unknown as string } };
    expect(() => sealed({ events: [bent] })).toThrow(NotCanonicalError);
  });
});
