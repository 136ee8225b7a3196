import { describe, expect, it } from '@jest/globals';
import { describeOnServer } from '../../../../test/support/eventstoredb-server.js';
import { copyLog } from '../archive/copy-log.js';
import type { EventLog } from '../event-log.port.js';
import { emptyLog, filledLog } from '../testing/filled-log.js';
import { collect } from '../testing/pages.js';
import { expectThrows } from '../testing/expectations.js';
import { TestLog } from './testing/test-log.js';

async function leavesOf(log: EventLog) {
  return (await collect(log.readAll())).map(({ leaf }) => leaf);
}

describeOnServer('a log copied to the server and back', (url) => {
  describe('whole', () => {
    it('has the same bytes and hashes, also when the copying was broken off in between', async () => {
      const source = await filledLog({ events: 1_300, streams: 7 });
      const first = await TestLog.open({ url });
      const brokenOff = copyLog({ source, target: first.log }, (stage, { done }) => {
        if (stage === 'copying' && done >= 500) throw new Error('broken off');
      });
      await expect(brokenOff).rejects.toThrow('broken off');
      const target = await first.another({ url });
      const { added, events, head } = await copyLog({ source, target });
      expect(events).toBe(1_300);
      expect(added).toBeLessThanOrEqual(800);
      expect(head).toBe(await target.head());
      expect((await target.identity()).origin).toBe((await source.identity()).origin);
      const back = await emptyLog();
      expect(await copyLog({ source: target, target: back })).toMatchObject({ added: 1_300 });
      expect(await leavesOf(back)).toEqual(await leavesOf(source));
      await first.stop();
    }, 120_000);
  });

  describe('into one that holds something else', () => {
    it('is refused, and nothing is written', async () => {
      const source = await filledLog({ events: 5 });
      const other = await TestLog.open({ url });
      const { position } = await other.writer().append();
      await expectThrows(() => copyLog({ source, target: other.log }), 'restore.not-empty');
      expect(await other.log.head()).toBe(position);
      await other.stop();
    });
  });
});
