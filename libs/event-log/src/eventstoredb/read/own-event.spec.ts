import { describe, expect, it } from '@jest/globals';
import { leafHash } from '@ledger/kernel';
import { resealed, sealFor } from '../../testing/sealed-events.js';
import { ForeignEventError } from '../eventstoredb.error.js';
import { LogNames } from '../log-names.js';
import type { ServerEvent } from '../server/server-event.js';
import { readOwnEvent, StoredEvent } from './own-event.js';

const ORIGIN = '6f6a1c56-0d5e-5d0a-9d9f-3d4a5b6c7d8e';
const owner = { names: new LogNames('ledger'), origin: ORIGIN };
const [sealed] = sealFor(
  { origin: ORIGIN, stream: 'task-1', head: null },
  { recordedAt: '2025-01-09T02:00:00.000Z' },
);

const onServer: ServerEvent = {
  streamId: 'ledger-task-1',
  revision: 0n,
  id: sealed!.envelope.id,
  type: sealed!.envelope.type,
  isJson: false,
  data: Uint8Array.from(sealed!.bytes),
  position: { commit: 42n, prepare: 42n },
};

describe('an event in a stream of the log', () => {
  it('is read with its exact bytes, its place and its hash', () => {
    const event = readOwnEvent(onServer, owner);
    expect(event).toMatchObject({ position: 42n, envelope: sealed!.envelope });
    const stored = new StoredEvent(event, '2025-01-09T02:00:01.000Z');
    expect(Buffer.compare(stored.bytes, sealed!.bytes)).toBe(0);
    expect(stored.leaf).toBe(leafHash(sealed!.bytes));
    expect(stored.recordedTime).toBe('2025-01-09T02:00:01.000Z');
  });

  it.each<[string, Partial<ServerEvent>]>([
    ['it was written as JSON', { isJson: true, data: { any: 'thing' } }],
    ['not an envelope: no JSON', { data: Buffer.from('{') }],
    ['not an envelope: version 2 is unknown', { data: Buffer.from('{"v":2}') }],
    ['its stream differs from its place', { streamId: 'ledger-task-2' }],
    ['its rev differs from its place', { revision: 1n }],
    ['its type differs from its place', { type: 'task.other' }],
    ['its origin differs from its place', { data: resealed(sealed!, { origin: 'another' }).bytes }],
    ['it was committed at 42 but prepared at 41', { position: { commit: 42n, prepare: 41n } }],
  ])('stops the reader if %s, and says which event it is', (reason, changes) => {
    const read = () => readOwnEvent({ ...onServer, ...changes }, owner);
    expect(read).toThrow(ForeignEventError);
    expect(read).toThrow(reason);
    expect(read).toThrow(
      /^eventstoredb\.event-foreign .*"stream":"ledger-task-\d","revision":"\d"/,
    );
  });

  it('stops the reader on a server that does not tell positions', () => {
    const { position, ...without } = onServer;
    expect(position).toBeDefined();
    expect(() => readOwnEvent(without, owner)).toThrow('the server does not tell its position');
  });
});

describe('the names of a log on the server', () => {
  const names = new LogNames('ledger');

  it('stream names are kept whole, behind the name of the log', () => {
    for (const stream of ['task-1', '$all', 'ledger:identity', 'a-b', '-']) {
      const serverStream = names.serverStream(stream);
      expect(serverStream).toBe(`ledger-${stream}`);
      expect(names.streamOf(serverStream)).toBe(stream);
      expect(names.isOwn(serverStream)).toBe(true);
      expect(names.isSystem(serverStream)).toBe(false);
    }
  });

  it('the server’s streams, the log’s identity and other logs are not its own', () => {
    for (const stream of ['$stats', '$ce-ledger', 'ledger:identity', 'ledger2-task', 'ledge']) {
      expect(names.isOwn(stream)).toBe(false);
    }
    expect(['$stats', 'ledger:identity'].every((stream) => names.isSystem(stream))).toBe(true);
    expect(names.isSystem('ledger2-task')).toBe(false);
  });

  it.each(['', 'a-b', 'A', '1a', 'a b', '$a'])('%p cannot be the name of a log', (name) => {
    expect(() => new LogNames(name)).toThrow(RangeError);
  });
});
