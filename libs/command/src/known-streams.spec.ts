import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { MemoryEventLog, type StreamFrom } from '@ledger/event-log';
import { StreamWriter } from '@ledger/event-log/testing';
import fc from 'fast-check';
import { KnownStreams } from './known-streams.js';

type Gate = () => Promise<void>;

async function setUp({
  mostKept = 100,
  answered = () => Promise.resolve(),
}: {
  readonly mostKept?: number;
  readonly answered?: Gate;
} = {}) {
  const clock = { now: () => '2025-01-09T02:00:00.000Z' };
  const log = new MemoryEventLog({ clock: clock.now });
  const { origin } = await log.identity();
  const asked: StreamFrom[][] = [];
  const readStreams: typeof log.readStreams = async (wanted) => {
    asked.push([...wanted]);
    const found = await log.readStreams(wanted);
    await answered();
    return found;
  };
  const streams = new KnownStreams({ readStreams }, mostKept);
  const writers = new Map<string, StreamWriter>();
  const append = (stream: string) => {
    const known = writers.get(stream) ?? new StreamWriter({ log, origin, clock, stream });
    writers.set(stream, known);
    return known.append({ commandId: randomUUID() });
  };
  const revisions = async (stream: string) =>
    (await streams.read(stream)).events.map(({ envelope }) => envelope.rev);
  return { log, streams, asked, append, revisions };
}

describe('streams that are known', () => {
  it('are never older than the log was when they were asked for, whatever was kept or forgotten', async () => {
    const name = fc.constantFrom('a', 'b', 'c', 'd');
    const move = fc.record({ does: fc.constantFrom('append', 'read'), stream: name });
    const moves = fc.array(move, { minLength: 1, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(moves, fc.integer({ min: 1, max: 6 }), async (all, mostKept) => {
        const { append, revisions } = await setUp({ mostKept });
        const length = new Map<string, number>();
        const checks: Promise<void>[] = [];
        for (const { does, stream } of all) {
          if (does === 'append') length.set(stream, (await append(stream)).revision + 1);
          const least = length.get(stream) ?? 0;
          // Not waited for, so that questions meet reads that are under way.
          const check = revisions(stream).then((found) => {
            expect(found.length).toBeGreaterThanOrEqual(least);
            expect(found).toEqual(found.map((_, n) => n));
          });
          checks.push(check);
        }
        await Promise.all(checks);
      }),
      { numRuns: 200 },
    );
  });

  it('are read anew for who asks while a read is under way, even if that read is answered later', async () => {
    const gates: (() => void)[] = [];
    const answered = () => new Promise<void>((resolve) => gates.push(resolve));
    const { append, revisions } = await setUp({ answered });
    await append('a');
    const before = revisions('a');
    while (gates.length === 0) await new Promise(setImmediate);
    await append('a');
    const after = revisions('a');
    gates.shift()?.();
    expect(await before).toEqual([0]);
    while (gates.length === 0) await new Promise(setImmediate);
    gates.shift()?.();
    expect(await after).toEqual([0, 1]);
  });

  it('are asked for together, each once, and from the third time on only from where they are known', async () => {
    const { append, revisions, asked } = await setUp();
    await append('a');
    await append('a');
    await append('b');
    await Promise.all([revisions('a'), revisions('b'), revisions('a')]);
    await Promise.all([revisions('a'), revisions('b')]);
    await append('b');
    await Promise.all([revisions('b'), revisions('a')]);
    const from = (stream: string, revision: number) => ({ stream, from: revision });
    expect(asked).toEqual([
      [from('a', 0), from('b', 0)],
      [from('a', 0), from('b', 0)],
      [from('b', 1), from('a', 2)],
    ]);
  });

  it('are the same until something follows, so that what was folded from them can be kept', async () => {
    const { append, streams } = await setUp();
    await append('a');
    await streams.read('a');
    const first = await streams.read('a');
    expect(await streams.read('a')).toBe(first);
    await append('a');
    expect(await streams.read('a')).not.toBe(first);
    expect(first.events).toHaveLength(1);
  });

  it('are forgotten when there are too many, those first that were asked for longest ago', async () => {
    const { append, revisions, asked } = await setUp({ mostKept: 2 });
    for (const stream of ['a', 'b']) await append(stream);
    for (const stream of ['a', 'b', 'a', 'b', 'a']) await revisions(stream);
    await append('c');
    for (const stream of ['c', 'c']) await revisions(stream);
    asked.length = 0;
    for (const stream of ['a', 'b']) await revisions(stream);
    expect(asked.flat()).toEqual([
      { stream: 'a', from: 1 },
      { stream: 'b', from: 0 },
    ]);
  });

  it('fail for those alone who asked for what cannot be read', async () => {
    let failing = false;
    const { append, revisions } = await setUp({
      answered: () => (failing ? Promise.reject(new Error('lost')) : Promise.resolve()),
    });
    await append('a');
    const [named, good] = await Promise.allSettled([revisions('tab\there'), revisions('a')]);
    expect(named).toMatchObject({ reason: { refusal: { refused: 'stream.name-invalid' } } });
    expect(good).toMatchObject({ value: [0] });
    failing = true;
    await expect(revisions('a')).rejects.toThrow('lost');
    failing = false;
    expect(await revisions('a')).toEqual([0]);
  });
});
