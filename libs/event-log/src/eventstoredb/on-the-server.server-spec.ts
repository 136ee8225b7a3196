import { binaryEvent, EventStoreDBClient, jsonEvent, NO_STREAM } from '@eventstore/db-client';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { describeOnServer } from '../../../../test/support/eventstoredb-server.js';
import { expectRecorded, expectThrows } from '../testing/expectations.js';
import { collect } from '../testing/pages.js';
import { bytesOf, MAX_APPEND_BYTES } from './append/appender.js';
import { ForeignEventError } from './eventstoredb.error.js';
import { TestLog } from './testing/test-log.js';

describeOnServer('the log on the server', (url) => {
  const client = EventStoreDBClient.connectionString(url);
  let test: TestLog;
  beforeAll(async () => {
    test = await TestLog.open({ url });
  });
  afterAll(async () => {
    await test.stop();
    await client.dispose();
  });

  const onServer = async (stream: string) => {
    const events = [];
    for await (const { event } of client.readStream(`${test.name}-${stream}`)) events.push(event!);
    return events;
  };

  describe('what it writes', () => {
    it('is the exact bytes with no metadata, under the event’s type and half of its id', async () => {
      const writer = test.writer();
      const request = writer.prepare({ payload: { text: 'điểm nghẽn 🧾 \u0000' }, count: 2 });
      expectRecorded(await test.log.append(request));
      for (const [n, event] of (await onServer(writer.stream)).entries()) {
        const { envelope, bytes } = request.events[n]!;
        expect(event.isJson).toBe(false);
        expect(Buffer.compare(event.data as Uint8Array, bytes)).toBe(0);
        expect(event.metadata).toBeUndefined();
        expect(event.type).toBe(envelope.type);
        expect(event.id.slice(0, 18)).toBe(envelope.id.slice(0, 18));
        expect(event.id).not.toBe(envelope.id);
      }
    });

    it('a stream may have a name that the server keeps for itself, or that the log’s identity has', async () => {
      for (const stream of ['$all', '$streams', 'identity', `${test.name}:identity`]) {
        const writer = test.writer(stream);
        await writer.append();
        expect(await collect(test.log.readStream(stream))).toHaveLength(1);
      }
    });

    it('the same event again at the revision where the stream stands now is refused, not written twice', async () => {
      const writer = test.writer();
      const request = writer.prepare();
      expectRecorded(await test.log.append(request));
      const outcome = await test.log.append({ ...request, expected: 0 });
      expect(outcome).toMatchObject({ refused: 'envelope.misplaced', params: { field: 'rev' } });
      expect(await onServer(writer.stream)).toHaveLength(1);
    });

    it('an append of no events is refused, although the server would call it a success', async () => {
      const outcome = await test.log.append({ ...test.writer().prepare(), events: [] });
      expect(outcome).toMatchObject({ refused: 'append.size' });
    });

    it('an append is taken up to exactly a megabyte, and refused by one byte more', async () => {
      const writer = test.writer();
      const most = writer.pipeline({ count: 17, payload: { text: 'x'.repeat(59_000) } });
      const empty = writer.prepare({ payload: { text: '' } }).events;
      const missing = MAX_APPEND_BYTES - bytesOf(most.events) - bytesOf(empty);
      const filled = (length: number) => {
        const last = writer.prepare({ payload: { text: 'x'.repeat(length) } });
        return { ...most, events: [...most.events, ...last.events] };
      };
      expect(await test.log.append(filled(missing + 1))).toEqual({
        refused: 'append.too-large',
        params: { bytes: MAX_APPEND_BYTES + 1, limit: MAX_APPEND_BYTES },
      });
      expectRecorded(await test.log.append(filled(missing)));
      expect(await onServer(writer.stream)).toHaveLength(18);
    });
  });

  describe('what others write', () => {
    it('to streams of their own is left out, counted once and listed', async () => {
      const before = test.log.health().foreignEvents.count;
      const stream = `other-${randomUUID()}`;
      const foreign = [
        jsonEvent({ type: 'something', data: { said: 1 } }),
        binaryEvent({ type: 'else', data: Buffer.from('not json') }),
      ];
      await client.appendToStream(stream, foreign, { expectedRevision: NO_STREAM });
      const writer = test.writer();
      const { position } = await writer.append();
      const { log } = await test.log.identity();
      for (let n = 0; n < 2; n += 1) {
        const events = await collect(test.log.readAll());
        expect(events.every(({ envelope }) => envelope.origin === test.origin)).toBe(true);
        expect(events.at(-1)!.position).toBe(position);
      }
      expect(await test.log.head()).toBe(position);
      expect(await collect(test.log.readAll({ after: { log, position } }))).toEqual([]);
      // Other tests may write to the same server meanwhile.
      const { count, recent } = test.log.health().foreignEvents;
      expect(count).toBeGreaterThanOrEqual(before + 2);
      expect(recent.filter((event) => event.stream === stream)).toMatchObject([
        { revision: 0n, type: 'something' },
        { revision: 1n, type: 'else' },
      ]);
    });

    it('after the last event does not hide it, however much it is', async () => {
      const writer = test.writer();
      const { position } = await writer.append();
      const many = Array.from({ length: 1_500 }, () => jsonEvent({ type: 'noise', data: {} }));
      await client.appendToStream(`noise-${randomUUID()}`, many);
      expect(await test.log.head()).toBe(position);
      const next = await writer.append();
      const { log } = await test.log.identity();
      const events = await collect(test.log.readAll({ after: { log, position }, batchSize: 7 }));
      expect(events.map((event) => event.position)).toEqual([next.position]);
    });

    it('to a stream of the log stops the reader there, and says what it is', async () => {
      const spoiled = await TestLog.open({ url });
      const writer = spoiled.writer();
      await writer.append({ count: 2 });
      const intruder = jsonEvent({ type: 'test.noted', data: { v: 1 } });
      await client.appendToStream(`${spoiled.name}-${writer.stream}`, intruder);
      for (const read of [
        () => collect(spoiled.log.readAll()),
        () => collect(spoiled.log.readStream(writer.stream)),
        () => collect(spoiled.log.subscribe()),
      ]) {
        const error: unknown = await read().catch((reason: unknown) => reason);
        expect(error).toBeInstanceOf(ForeignEventError);
        expect((error as ForeignEventError).refusal.params).toEqual({
          stream: `${spoiled.name}-${writer.stream}`,
          revision: '2',
          reason: 'it was written as JSON',
        });
      }
      const raw = [];
      for await (const page of spoiled.log.readRaw()) raw.push(...page);
      expect(raw.map(({ stored }) => stored?.rev)).toEqual([0, 1, 2]);
      await spoiled.stop();
    });
  });

  describe('a cursor', () => {
    it('that is not the place of an event is refused at once', async () => {
      const { position } = await test.writer().append();
      const { log } = await test.log.identity();
      for (const wrong of [position - 3n, 1n]) {
        const after = { log, position: wrong };
        const begun = performance.now();
        const params = { position: String(wrong) };
        await expectThrows(() => test.log.readAll({ after }), 'position.invalid', params);
        await expectThrows(() => test.log.subscribe({ after }), 'position.invalid', params);
        expect(performance.now() - begun).toBeLessThan(2_000);
      }
    });

    it('beyond the end is refused, where the server would let a subscription wait for ever', async () => {
      const { position } = await test.writer().append();
      const { log } = await test.log.identity();
      const after = { log, position: position + 1_000_000n };
      await expectThrows(() => test.log.subscribe({ after }), 'position.beyond-head');
    });
  });
});
