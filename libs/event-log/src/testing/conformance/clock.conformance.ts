import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inEffectiveOrder, isRefusal, laterOf, type Instant } from '@ledger/kernel';
import { expectRecorded, expectRefusedUnwritten, expectThrows, itWhere } from '../expectations.js';
import { LogBench } from '../log-bench.js';
import type { LogSetup } from '../log-setup.js';
import { collect } from '../pages.js';

export function clockConformance(setup: LogSetup): void {
  describe('clocks', () => {
    const itPromises = itWhere(setup.capabilities);
    let bench: LogBench;
    beforeAll(async () => {
      bench = await LogBench.open(setup);
    });
    afterAll(() => bench.stop());

    it.each([
      ['5 s ahead', 5_000],
      ['a minute behind', -60_000],
      ['a year behind', -365 * 86_400_000],
    ])('a writer whose clock is %s is refused and writes nothing', async (_, offsetMs) => {
      const recordedAt = bench.instant(offsetMs);
      const request = bench.writer().prepare({ recordedAt, count: 2 });
      await expectRefusedUnwritten(bench, request, 'clock.skewed', { recordedAt });
    });

    it.each([
      ['1 s ahead', 1_000],
      ['20 s behind', -20_000],
    ])('a writer whose clock is %s is accepted', async (_, offsetMs) => {
      const recordedAt = bench.instant(offsetMs);
      const writer = bench.writer();
      await writer.append({ recordedAt });
      const [event] = await collect(bench.log.readStream(writer.stream));
      expect(event!.envelope.recordedAt).toBe(recordedAt);
    });

    itPromises(
      'movableClock',
      'the limits are 2,000 ms ahead and 30,000 ms behind, both still accepted',
      async () => {
        for (const [inside, outside] of [
          [2_000, 2_001],
          [-30_000, -30_001],
        ] as const) {
          await bench.writer().append({ recordedAt: bench.instant(inside) });
          const request = bench.writer().prepare({ recordedAt: bench.instant(outside) });
          await expectRefusedUnwritten(bench, request, 'clock.skewed', { aheadMs: outside });
        }
      },
    );

    itPromises(
      'movableClock',
      'a repeat is the first result however long ago that was',
      async () => {
        const request = bench.writer().prepare();
        const first = expectRecorded(await bench.log.append(request));
        bench.clock.move!(3_600_000);
        expect(await bench.log.append(request)).toEqual({ ...first, repeated: true });
      },
    );

    itPromises(
      'movableClock',
      "recorded time does not go back when the log's clock does",
      async () => {
        await bench.writer().append();
        const before = (await bench.written()).at(-1)!.recordedTime;
        bench.clock.move!(-3_600_000);
        const writer = bench.writer();
        await writer.append();
        const [event] = await collect(bench.log.readStream(writer.stream));
        expect(event!.envelope.recordedAt < before).toBe(true);
        expect(event!.recordedTime).toBe(before);
        bench.clock.move!(3_600_000);
      },
    );

    it('recorded time is the running maximum of recordedAt, however the writers differ', async () => {
      const append = (offsetMs: number) =>
        bench.writer().append({ recordedAt: bench.instant(offsetMs), count: 2 });
      const offsets = [-20_000, -5_000, -15_000, 1_000, -1_000, 0, 1_500, -28_000];
      for (const offsetMs of offsets) await append(offsetMs);
      await Promise.all(offsets.map(append));
      const all = await collect(bench.log.readAll());
      let maximum: Instant = '0000-01-01T00:00:00.000Z';
      for (const { envelope, recordedTime } of all) {
        maximum = laterOf(maximum, envelope.recordedAt);
        expect(recordedTime).toBe(maximum);
      }
    });

    it('writers up to 1 s apart never reorder the fold of a stream they share', async () => {
      const stream = bench.stream();
      const skews = [0, 1_000, 400, 850];
      const write = async (skewMs: number) => {
        const writer = bench.writer({ stream });
        for (let written = 0; written < 10;) {
          await writer.reload();
          const request = writer.prepare({ recordedAt: bench.instant(skewMs) });
          const outcome = await bench.log.append(request);
          if (!isRefusal(outcome)) written += 1;
          else expect(outcome.refused).toBe('log.conflict');
        }
      };
      await Promise.all(skews.map(write));
      const events = await collect(bench.log.readStream(stream));
      const past = events.map(({ envelope: { type, payload, ...meta } }) => ({
        type,
        payload,
        meta,
      }));
      expect(inEffectiveOrder(past).map(({ meta }) => meta.rev)).toEqual(past.map((_, rev) => rev));
      expect(past).toHaveLength(40);
      // The recordedAt of the writers do interleave, or the case would show nothing.
      const byRecordedAt = [...past].sort((a, b) =>
        a.meta.recordedAt < b.meta.recordedAt ? -1 : 1,
      );
      expect(byRecordedAt).not.toEqual(past);
    });
  });

  describe('the position at an instant', () => {
    let bench: LogBench;
    beforeAll(async () => {
      bench = await LogBench.open(setup);
      const now = bench.clock.now();
      for (const seconds of [-25, -20, -22, -10, -10, 0]) {
        const recordedAt = new Date(Date.parse(now) + seconds * 1_000).toISOString();
        await bench.writer().append({ recordedAt });
      }
    });
    afterAll(() => bench.stop());

    it('is that of the last event recorded by then: before, at, between and after the events', async () => {
      const all = await collect(bench.log.readAll());
      for (const { recordedTime } of all.slice(-8)) {
        for (const offsetMs of [-60_000, -1, 0, 1, 2_500, 60_000]) {
          const instant = new Date(Date.parse(recordedTime) + offsetMs).toISOString();
          const upTo = all.filter((event) => event.recordedTime <= instant);
          expect(await bench.log.positionAt(instant)).toBe(upTo.at(-1)?.position ?? 0n);
        }
      }
    });

    it('is 0 before the first event', async () => {
      expect(await bench.log.positionAt('1945-09-02T00:00:00.000Z')).toBe(0n);
    });

    it('is refused for what is no instant', async () => {
      for (const instant of [
        '',
        '2025-01-09',
        '2025-01-09T02:00:00Z',
        '2025-01-09T09:00:00.000+07:00',
      ]) {
        await expectThrows(() => bench.log.positionAt(instant), 'instant.invalid', { instant });
      }
    });
  });
}
