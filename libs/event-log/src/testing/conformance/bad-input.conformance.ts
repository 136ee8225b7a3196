import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MAX_ENVELOPE_BYTES, type Envelope } from '@ledger/kernel';
import { MAX_APPEND_EVENTS, type AppendRequest } from '../../event-log.port.js';
import { expectRecorded, expectRefusedUnwritten } from '../expectations.js';
import { LogBench } from '../log-bench.js';
import type { LogSetup } from '../log-setup.js';
import { collect } from '../pages.js';
import { resealed } from '../sealed-events.js';

export function badInputConformance(setup: LogSetup): void {
  describe('bad input is refused and writes nothing', () => {
    let bench: LogBench;
    beforeAll(async () => {
      bench = await LogBench.open(setup);
    });
    afterAll(() => bench.stop());

    /** An append of two good events and one that says something else than the writer would. */
    const withLast = (changes: Partial<Envelope>): AppendRequest => {
      const request = bench.writer().prepare({ count: 3 });
      const [first, second, last] = request.events;
      return { ...request, events: [first!, second!, resealed(last!, changes)] };
    };

    it.each([
      ['is empty', ''],
      ['holds a tab', 'a\tb'],
      ['holds a NUL', 'a\u0000b'],
      ['holds a line feed', 'a\nb'],
      ['holds DEL', 'a\u007fb'],
      ['holds a C1 control', 'a\u0085b'],
      ['holds a line separator', 'a\u2028b'],
      ['holds an invisible character', 'a\u200bb'],
      ['begins with a space', ' a'],
      ['ends with a space', 'a '],
      ['ends with a no-break space', 'a\u00a0'],
      ['is over 200 characters', 'a'.repeat(201)],
      ['is not Unicode', 'a\ud800b'],
    ])('a stream name that %s', async (_, stream) => {
      const request = { ...bench.writer().prepare(), stream };
      await expectRefusedUnwritten(bench, request, 'stream.name-invalid');
    });

    it.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, Number.MAX_SAFE_INTEGER])(
      'the expected revision %p',
      async (expected) => {
        const request = { ...bench.writer().prepare(), expected };
        const params = { revision: String(expected) };
        await expectRefusedUnwritten(bench, request, 'revision.invalid', params);
      },
    );

    it('an append of no events, or of more than it may hold', async () => {
      const writer = bench.writer();
      const limit = MAX_APPEND_EVENTS;
      const none = { ...writer.prepare(), events: [] };
      await expectRefusedUnwritten(bench, none, 'append.size', { events: 0, limit });
      const many = writer.prepare({ count: limit + 1 });
      await expectRefusedUnwritten(bench, many, 'append.size', { events: limit + 1, limit });
    });

    it('an envelope over 65,535 bytes, even by one byte', async () => {
      const request = bench.writer().prepare({ payload: { text: '' } });
      const [event] = request.events;
      const bytes = MAX_ENVELOPE_BYTES + 1;
      const text = 'x'.repeat(bytes - event!.bytes.length);
      const over = resealed(event!, { payload: { n: 0, text } });
      expect(over.bytes).toHaveLength(bytes);
      const params = { type: 'test.noted', bytes, limit: MAX_ENVELOPE_BYTES };
      const oversized = { ...request, events: [over] };
      await expectRefusedUnwritten(bench, oversized, 'envelope.too-large', params);
    });

    it.each([
      '',
      'not-a-uuid',
      'A2B8F3F0-54D9-4C53-8B6E-3C1F2A9D7E10',
      'a2b8f3f054d94c538b6e3c1f2a9d7e10',
    ])('the event id %p', async (id) => {
      await expectRefusedUnwritten(bench, withLast({ id }), 'event.id-invalid', { eventId: id });
    });

    it.each([
      '',
      'noted',
      'TestNoted',
      'test.Noted',
      'test.noted.twice',
      'test noted',
      '$test.noted',
    ])('the event type %p', async (type) => {
      await expectRefusedUnwritten(bench, withLast({ type }), 'event.type-invalid', { type });
    });

    it.each(['', '2025-01-09', '2025-01-09T02:00:00Z', '2025-13-09T02:00:00.000Z'])(
      'the instant %p',
      async (recordedAt) => {
        const params = { instant: recordedAt };
        await expectRefusedUnwritten(bench, withLast({ recordedAt }), 'instant.invalid', params);
      },
    );

    it.each([
      ['stream', { stream: 'another' }],
      ['origin', { origin: 'a2b8f3f0-54d9-4c53-8b6e-3c1f2a9d7e10' }],
      ['rev', { rev: 1 }],
      ['rev', { rev: 7 }],
      ['prev', { prev: 'f'.repeat(64) }],
      ['prev', { prev: null }],
    ] as const)(
      'an envelope whose %s does not follow from its append: %j',
      async (field, changes) => {
        await expectRefusedUnwritten(bench, withLast(changes), 'envelope.misplaced', { field });
      },
    );

    it('a first event that names another one before it than the stream has', async () => {
      const writer = bench.writer();
      await writer.append();
      const request = writer.prepare();
      for (const prev of ['f'.repeat(64), null]) {
        const events = [resealed(request.events[0]!, { prev })];
        const params = { stream: writer.stream, field: 'prev', actual: String(prev) };
        await expectRefusedUnwritten(bench, { ...request, events }, 'envelope.misplaced', params);
      }
    });

    it('a first event that names one before it in a stream that does not exist', async () => {
      const request = bench.writer().prepare();
      const events = [resealed(request.events[0]!, { prev: 'f'.repeat(64) })];
      await expectRefusedUnwritten(bench, { ...request, events }, 'envelope.misplaced', {
        field: 'prev',
        actual: 'f'.repeat(64),
      });
    });

    it('and the same log goes on as if nothing had been', async () => {
      expectRecorded(await bench.log.append(bench.writer().prepare({ count: 3 })));
    });
  });

  describe('odd but good input comes back as it was', () => {
    let bench: LogBench;
    beforeAll(async () => {
      bench = await LogBench.open(setup);
    });
    afterAll(() => bench.stop());

    const LONG = 'Ủy ban nhân dân xã giải trình việc chậm tiến độ; nguyên nhân khách quan. ';

    it.each([
      ['emoji', '👩‍👩‍👧‍👦 🇻🇳 🧾'],
      ['combining marks, composed and not', 'Việt / Vie\u0323\u0302t / Z̷͓̈a̴l̵g̶o̸'],
      ['line and paragraph separators', 'a\u2028b\u2029c'],
      ['controls, escaped by JSON', 'a\u0000b\u0001c\td\ne\u007ff\u009f'],
      ['invisible and reversing characters', '\ufeffa\u200b\u202eb\u202c\u00ad'],
      ['characters beyond the basic plane', '𠀋 𝔊 \u{10ffff}'],
      ['noncharacters and private use', '\ufffe\uffff\ue000'],
      ['quotes and backslashes', `\\ " ' \` \\u0000 $1 %s {{x}}`],
      ['very long Vietnamese text', LONG.repeat(500)],
    ])('%s, byte for byte', async (_, text) => {
      const writer = bench.writer();
      const request = writer.prepare({ payload: { text, [text.slice(0, 50)]: text.length } });
      expectRecorded(await bench.log.append(request));
      const [event] = await collect(bench.log.readStream(writer.stream));
      expect(Buffer.from(event!.bytes)).toEqual(Buffer.from(request.events[0]!.bytes));
      expect(event!.leaf).toBe(request.events[0]!.leaf);
      expect(event!.envelope).toEqual(request.events[0]!.envelope);
    });

    it.each(['công văn số 7/UBND–VX ✓', "o'clock; --", '100%_\\', '{a,"b"}'])(
      'the stream name %p',
      async (name) => {
        const stream = name + bench.stream('').slice(0, 200 - Array.from(name).length);
        await bench.writer({ stream }).append();
        const [event] = await collect(bench.log.readStream(stream));
        expect(event!.envelope.stream).toBe(stream);
      },
    );

    it('a stream name of 200 characters, each of four bytes', async () => {
      const unique = bench.stream('');
      const stream = '🧾'.repeat(200 - unique.length) + unique;
      expect(Array.from(stream)).toHaveLength(200);
      await bench.writer({ stream }).append();
      expect(await collect(bench.log.readStream(stream))).toHaveLength(1);
    });
  });
}
