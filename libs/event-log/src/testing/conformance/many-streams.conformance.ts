import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '../../event-log.port.js';
import { LogBench } from '../log-bench.js';
import type { LogSetup } from '../log-setup.js';
import { collect } from '../pages.js';

const EVENTS = 5;

function told({ position, recordedTime, leaf, bytes }: RecordedEvent) {
  return { position, recordedTime, leaf, text: Buffer.from(bytes).toString() };
}

export function manyStreamsConformance(setup: LogSetup): void {
  describe('reading many streams', () => {
    let bench: LogBench;
    let long: string;
    let short: string;
    beforeAll(async () => {
      bench = await LogBench.open(setup);
      const [writer, neighbour] = bench.writers(2);
      [long, short] = [writer!.stream, neighbour!.stream];
      await neighbour!.append();
      for (let n = 0; n < EVENTS; n += 1) await writer!.append();
    });
    afterAll(() => bench.stop());

    it('answers each from its own revision, in the order asked for, also twice and also if missing', async () => {
      const wanted = [
        { stream: long, from: EVENTS - 2 },
        { stream: bench.stream('missing'), from: 0 },
        { stream: short, from: 0 },
        { stream: long, from: 0 },
        { stream: long, from: EVENTS },
      ];
      const together = await bench.log.readStreams(wanted);
      const alone = await Promise.all(
        wanted.map(({ stream, from }) => collect(bench.log.readStream(stream, { from }))),
      );
      expect(together.map((events) => events.map(told))).toEqual(
        alone.map((events) => events.map(told)),
      );
      expect(together.map((events) => events.length)).toEqual([2, 0, 1, EVENTS, 0]);
      expect(await bench.log.readStreams([])).toEqual([]);
    });

    it('holds what was appended before it was asked', async () => {
      const [writer] = bench.writers(1);
      for (let n = 0; n < EVENTS; n += 1) {
        await writer!.append();
        const [events] = await bench.log.readStreams([{ stream: writer!.stream, from: n }]);
        expect(events!.map(({ envelope }) => envelope.rev)).toEqual([n]);
      }
    });

    it('is refused as a whole if the name or the revision of one is none', async () => {
      const good = { stream: long, from: 0 };
      const named = bench.log.readStreams([good, { stream: 'tab\there', from: 0 }]);
      await expect(named).rejects.toMatchObject({ refusal: { refused: 'stream.name-invalid' } });
      const revised = bench.log.readStreams([{ stream: long, from: -1 }, good]);
      await expect(revised).rejects.toMatchObject({ refusal: { refused: 'revision.invalid' } });
    });
  });
}
