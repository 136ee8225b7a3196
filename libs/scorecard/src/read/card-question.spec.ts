import { beforeAll, describe, expect, it } from '@jest/globals';
import { MemoryEventLog } from '@ledger/event-log';
import { on, passedOn, STORY_ORIGIN, storyEvents } from '@ledger/task/testing';
import { seenFrom, type PointLog, type PointWords } from './card-question.js';

const NOW = on('2025-07-15');

let log: MemoryEventLog;
beforeAll(async () => {
  log = new MemoryEventLog({ clock: () => NOW });
  await log.adopt(STORY_ORIGIN);
  await log.ingest(0n, storyEvents(passedOn('task-1')));
});

/** What a question comes to, and what the log was asked for it. */
async function asked(words: PointWords) {
  const questions: string[] = [];
  const counted: PointLog = {
    identity: () => log.identity(),
    head: () => (questions.push('head'), log.head()),
    positionAt: (instant) => (questions.push('positionAt'), log.positionAt(instant)),
    readAll: (options) => (questions.push('readAll'), log.readAll(options)),
  };
  return {
    seen: await seenFrom({ period: '2025', ...words }, { log: counted, now: NOW }),
    questions,
  };
}

describe('from where a scorecard is looked at', () => {
  it('is, pinned at a position, when that was recorded, for which one event is read', async () => {
    for await (const page of log.readAll()) {
      for (const { position, recordedTime } of page) {
        const { seen, questions } = await asked({ position });
        const justAfter = new Date(Date.parse(recordedTime) + 1).toISOString();
        expect(seen).toMatchObject({ position, knownAt: justAfter, asOf: justAfter });
        expect(questions).toEqual(['head', 'head', 'readAll']);
      }
    }
  });

  it('is, known at K, what was recorded by then, for which the log is asked once', async () => {
    const { seen, questions } = await asked({ knownAt: '2025-02-28' });
    expect(seen).toMatchObject({ knownAt: '2025-02-28T17:00:00.000Z', forecast: true });
    expect(questions).toEqual(['positionAt']);
  });
});
