import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Position, Recorded } from '../../event-log.port.js';
import { expectRefused } from '../expectations.js';
import { LogBench } from '../log-bench.js';
import type { LogSetup } from '../log-setup.js';
import { collect, take } from '../pages.js';
import { soon } from '../soon.js';
import type { StreamWriter } from '../stream-writer.js';

const WRITERS = 16;
const APPENDS = 12;
const LATE = 8;
/** Every third append holds two events. */
const EVENTS = WRITERS * (APPENDS + APPENDS / 3);

/** A reading begun while others wrote: where it began, how much was known to follow, and what it saw. */
interface Sighting {
  readonly after: Position;
  readonly known: number;
  readonly seen: readonly Position[];
}

export function liveReadingConformance(setup: LogSetup): void {
  describe(`while ${WRITERS} writers append in two clients`, () => {
    let bench: LogBench;
    let acknowledged: readonly Recorded[];
    let sequence: readonly Position[];
    const sightings: Sighting[] = [];

    beforeAll(async () => {
      bench = await LogBench.open(setup);
      const known: Position[] = [bench.start.position];
      const over = new AbortController();
      try {
        const reading = Promise.all([sweep(known, over.signal), joinLate(known, over.signal)]);
        const following = follow(known, over.signal);
        const [seen] = await soon(Promise.all([following, reading, write()]), 40_000);
        sightings.push({ after: bench.start.position, known: EVENTS, seen });
      } finally {
        over.abort();
      }
      sequence = (await bench.written()).map(({ position }) => position);
    });
    afterAll(() => bench.stop());

    it('every acknowledged append is there once, where its writer was told', async () => {
      const events = await bench.written();
      expect(events).toHaveLength(EVENTS);
      expect(new Set(events.map(({ leaf }) => leaf)).size).toBe(EVENTS);
      const byPosition = new Map(events.map((event) => [event.position, event]));
      expect(acknowledged).toHaveLength(WRITERS * APPENDS);
      for (const { position, leaf, revision } of acknowledged) {
        expect(byPosition.get(position)).toMatchObject({ leaf, envelope: { rev: revision } });
      }
    });

    it('no reader that began meanwhile, at any position, missed or repeated an event', () => {
      expect(sightings.length).toBeGreaterThan(10);
      for (const { after, known, seen } of sightings) {
        const rest = sequence.filter((position) => position > after);
        expect(seen).toEqual(rest.slice(0, seen.length));
        expect(seen.length).toBeGreaterThanOrEqual(known);
      }
    });

    it.each(['readAll', 'subscribe'] as const)(
      '%s gives the same sequence from every position',
      async (read) => {
        const starts = [bench.start.position, ...sequence];
        for (const [n, position] of starts.entries()) {
          const pages = bench.mine(
            bench.log[read]({ after: bench.cursor(position), batchSize: 64 }),
          );
          const events = await soon(read === 'readAll' ? collect(pages) : take(pages, EVENTS - n));
          expect(events.map((event) => event.position)).toEqual(sequence.slice(n));
        }
      },
    );

    async function write(): Promise<void> {
      const logs = [bench.log, await bench.another()];
      const writers = logs.flatMap((log) => bench.writers(WRITERS / logs.length, log));
      acknowledged = (await Promise.all(writers.map(writeStream))).flat();
    }

    /** Between its appends every writer also sends one that is refused, so that there is something to skip. */
    async function writeStream(writer: StreamWriter): Promise<readonly Recorded[]> {
      const recorded: Recorded[] = [];
      for (let n = 0; n < APPENDS; n += 1) {
        recorded.push(await writer.append({ count: n % 3 === 0 ? 2 : 1 }));
        const stale = await bench.log.append(bench.writer({ stream: writer.stream }).prepare());
        expectRefused(stale, 'log.conflict');
      }
      return recorded;
    }

    /** Sees every event as it comes and makes its position known to the other readers. */
    async function follow(known: Position[], over: AbortSignal): Promise<readonly Position[]> {
      const pages = bench.mine(bench.log.subscribe({ after: bench.start, signal: over }));
      const seen: Position[] = [];
      for await (const page of pages) {
        seen.push(...page.map(({ position }) => position));
        known.push(...page.map(({ position }) => position));
        if (seen.length >= EVENTS) break;
      }
      return seen;
    }

    /** Reads to the head from one known position after the other until all events are known. */
    async function sweep(known: readonly Position[], over: AbortSignal): Promise<void> {
      for (let n = 0; known.length <= EVENTS && !over.aborted; n += 7) {
        const index = n % known.length;
        const sighting = { after: known[index]!, known: known.length - index - 1 };
        const options = { after: bench.cursor(sighting.after), batchSize: 10 };
        const events = await collect(bench.mine(bench.log.readAll(options)));
        sightings.push({ ...sighting, seen: events.map(({ position }) => position) });
      }
    }

    /** Subscriptions that begin in the middle of the writing, each after the event that was the last just then. */
    async function joinLate(known: readonly Position[], over: AbortSignal): Promise<void> {
      const joined: Promise<unknown>[] = [];
      while (joined.length < LATE && !over.aborted) {
        await new Promise(setImmediate);
        if (known.length > (joined.length * EVENTS) / LATE) joined.push(join(known, over));
      }
      await Promise.all(joined);
    }

    async function join(known: readonly Position[], over: AbortSignal): Promise<void> {
      const after = known.at(-1)!;
      const missing = EVENTS + 1 - known.length;
      const options = { after: bench.cursor(after), batchSize: 3, signal: over };
      const events = await take(bench.mine(bench.log.subscribe(options)), missing);
      sightings.push({ after, known: missing, seen: events.map(({ position }) => position) });
    }
  });
}
