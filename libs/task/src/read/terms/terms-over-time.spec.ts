import { describe, expect, it } from '@jest/globals';
import { isRefusal } from '@ledger/kernel';
import { asRecorded, begun, logOf, on, storyEvents, termsAdopted } from '../../testing/index.js';
import { pointOf, type PointWords } from '../replay/point.js';
import { TaskReader } from '../task-reader.js';
import { TermsFromLog } from './terms-from-log.js';

/** Due on 30 June. Fifteen days ahead were soon until June, twenty are from then on; that was adopted on 20 May. */
async function log() {
  const terms = termsAdopted(
    { from: '2025-01-02', recordedAt: on('2025-01-02'), dueSoonDays: 15 },
    { from: '2025-06-01', recordedAt: on('2025-05-20'), dueSoonDays: 20 },
  );
  return logOf(asRecorded([...terms, ...storyEvents(begun())]));
}

async function dueSoon(words: PointWords): Promise<boolean> {
  const point = pointOf(words);
  if (isRefusal(point)) throw new Error(point.refused);
  const reader = new TaskReader({ log: await log(), clock: () => on('2025-07-10') });
  const answer = await reader.replay('1', point);
  if (isRefusal(answer) || answer.found !== 'task' || answer.task.kind !== 'obligation') {
    throw new Error('the task was not found');
  }
  return answer.task.status.dueSoon;
}

describe('what counts as due soon', () => {
  it('is what the terms say that are in force on the day that is looked at', async () => {
    expect(await dueSoon({ asOf: '2025-06-09' })).toBe(false);
    expect(await dueSoon({ asOf: '2025-06-10' })).toBe(true);
  });

  it('follows terms only from when they were known', async () => {
    const asOf = '2025-06-12';
    expect(await dueSoon({ asOf, knownAt: '2025-05-20' })).toBe(true);
    expect(await dueSoon({ asOf, knownAt: '2025-05-19' })).toBe(false);
    expect(await dueSoon({ asOf: '2025-06-15', knownAt: '2025-05-19' })).toBe(true);
  });

  it('is nothing before the first terms, and where none were adopted', async () => {
    const terms = await new TermsFromLog(await log()).overTime();
    const knownAt = on('2025-07-10');
    expect(terms.at({ asOf: on('2025-01-01'), knownAt })).toBeNull();
    expect(terms.at({ asOf: on('2025-01-02'), knownAt })).toMatchObject({ dueSoonDays: 15 });
    const none = await new TermsFromLog(await logOf(storyEvents(begun()))).overTime();
    expect(none.statusSettings({ asOf: knownAt, knownAt })).toEqual({ dueSoonDays: null });
  });
});
