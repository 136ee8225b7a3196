import { describe, expect, it } from '@jest/globals';
import type { AllReadOptions, RecordedEvent } from '@ledger/event-log';
import { LogStreams } from './log-streams.js';

/** A log of events of which nothing matters but their streams and revisions, and what was read of it. */
function logOf(...events: (readonly [stream: string, rev: number])[]) {
  const read: number[] = [];
  return {
    read,
    events,
    identity: () => Promise.resolve({ log: 'log-1', origin: 'origin-1' }),
    async *readAll({ after }: AllReadOptions = {}) {
      const from = Number(after?.position ?? 0n);
      const page = events.slice(from).map(([stream, rev], n) => ({
        envelope: { stream, rev },
        position: BigInt(from + n + 1),
      }));
      read.push(page.length);
      if (page.length > 0) yield await Promise.resolve(page as unknown as RecordedEvent[]);
    },
  };
}

/** Two events of one stream, which the first to ask reads at once, while the second is held up before each of them. */
function heldUpLog() {
  const gates = [1, 2].map(() => {
    let open: () => void = () => undefined;
    const opened = new Promise<void>((resolve) => (open = resolve));
    return { open, opened };
  });
  const [whenFirstHasRead, whenSecondHasBegun] = gates;
  const page = (n: number) => {
    const event = { envelope: { stream: 'agency-a', rev: n }, position: BigInt(n + 1) };
    return Promise.resolve([event] as unknown as RecordedEvent[]);
  };
  let readers = 0;
  return {
    identity: () => Promise.resolve({ log: 'log-1', origin: 'origin-1' }),
    async *readAll() {
      readers += 1;
      if (readers === 1) {
        yield await page(0);
        yield await page(1);
        whenFirstHasRead!.open();
        await whenSecondHasBegun!.opened;
        return;
      }
      await whenFirstHasRead!.opened;
      yield await page(0);
      whenSecondHasBegun!.open();
      await new Promise(setImmediate);
      yield await page(1);
    },
  };
}

const EVENTS = [
  ['agency-a', 0],
  ['group-g', 0],
  ['agency-a', 1],
  ['task-t', 0],
] as const;

describe('the streams of a room, found in the log', () => {
  it('are told with how far each has come, and only what was added is read again', async () => {
    const log = logOf(...EVENTS);
    const streams = new LogStreams(log);
    expect(await streams.streamsOf('agency')).toEqual([{ stream: 'agency-a', rev: 1 }]);
    log.events.push(['agency-b', 0]);
    expect(await streams.streamsOf('agency')).toEqual([
      { stream: 'agency-a', rev: 1 },
      { stream: 'agency-b', rev: 0 },
    ]);
    expect(log.read).toEqual([4, 1]);
  });

  it('are found in one reading for rooms that are named together', async () => {
    const log = logOf(...EVENTS);
    const streams = new LogStreams(log, ['agency', 'group']);
    expect(await streams.streamsOf('agency')).toEqual([{ stream: 'agency-a', rev: 1 }]);
    expect(await streams.streamsOf('group')).toEqual([{ stream: 'group-g', rev: 0 }]);
    expect(await streams.streamsOf('task')).toEqual([{ stream: 'task-t', rev: 0 }]);
    expect(log.read).toEqual([4, 0, 4]);
  });

  it('are told as far as each who asks has read, though another reads the same more slowly', async () => {
    const streams = new LogStreams(heldUpLog());
    const both = await Promise.all([streams.streamsOf('agency'), streams.streamsOf('agency')]);
    expect(both).toEqual([1, 1].map((rev) => [{ stream: 'agency-a', rev }]));
  });
});
