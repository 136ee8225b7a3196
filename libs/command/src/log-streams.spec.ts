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
});
