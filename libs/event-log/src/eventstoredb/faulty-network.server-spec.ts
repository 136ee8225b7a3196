import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { describeOnServer } from '../../../../test/support/eventstoredb-server.js';
import { TcpProxy } from '../../../../test/support/tcp-proxy.js';
import { expectRecorded, expectThrows } from '../testing/expectations.js';
import { collect, take } from '../testing/pages.js';
import { soon } from '../testing/soon.js';
import { TestLog } from './testing/test-log.js';

describeOnServer('a network that fails', (url) => {
  let proxy: TcpProxy;
  let test: TestLog;
  beforeEach(async () => {
    proxy = await TcpProxy.before(url);
    test = await TestLog.open({ url: proxy.through(url), settleMs: 8_000 });
  });
  afterEach(async () => {
    await test.stop();
    await proxy.close();
  });

  it('a swallowed answer is settled: written once, and acknowledged where it is', async () => {
    const writer = test.writer();
    await writer.append();
    for (let n = 0; n < 5; n += 1) {
      const request = writer.prepare({ count: 3 });
      const swallowed = proxy.swallowNextReply();
      const outcome = expectRecorded(await test.log.append(request));
      await swallowed;
      writer.follow(request);
      expect(outcome).toMatchObject({ revision: 3 * (n + 1), repeated: false });
      const held = await collect(test.log.readStream(writer.stream));
      expect(held).toHaveLength(1 + 3 * (n + 1));
      expect(held.at(-1)).toMatchObject({ position: outcome.position, leaf: outcome.leaf });
    }
    expect(test.log.health().reconnects).toBeGreaterThanOrEqual(5);
  });

  it('a server that falls silent is called unknown in time, and what was sent is settled afterwards', async () => {
    const writer = test.writer();
    await writer.append();
    const request = writer.prepare();
    proxy.freeze();
    const begun = performance.now();
    const outcome = await test.log.append(request);
    expect(outcome).toMatchObject({ refused: 'log.outcome-unknown' });
    expect(performance.now() - begun).toBeLessThan(16_000);
    expect(test.log.health()).toMatchObject({ state: 'down', inFlight: 0 });
    proxy.thaw();
    expectRecorded(await test.log.append(request));
    expect(await collect(test.log.readStream(writer.stream))).toHaveLength(2);
    expect(test.log.health()).toMatchObject({ state: 'up', lastFailure: null });
  }, 60_000);

  it('reading from a silent server ends with a refusal, and works again afterwards', async () => {
    const writer = test.writer();
    await writer.append();
    proxy.freeze();
    const begun = performance.now();
    await expectThrows(() => test.log.readStream(writer.stream), 'log.unavailable');
    expect(performance.now() - begun).toBeLessThan(16_000);
    proxy.thaw();
    expect(await collect(test.log.readStream(writer.stream))).toHaveLength(1);
  }, 60_000);

  it('a subscription goes on after what it handed over, whenever it is cut off', async () => {
    const direct = await test.another({ url });
    const writer = test.writer(undefined, direct);
    const seen: bigint[] = [];
    const reading = (async () => {
      for await (const page of test.log.subscribe({ batchSize: 3 })) {
        seen.push(...page.map(({ position }) => position));
        if (seen.length >= 60) return;
      }
    })();
    for (let n = 0; n < 20; n += 1) {
      await writer.append({ count: 3 });
      if (n % 4 === 0) await Promise.race([proxy.swallowNextReply(), sleep(20)]);
    }
    await soon(reading);
    const events = await collect(direct.readAll());
    expect(seen).toEqual(events.map(({ position }) => position));
  }, 60_000);

  it('the loss of one server does not disturb the appends to another in the same process', async () => {
    const healthy = await TestLog.open({ url });
    const dying = test.writer();
    await dying.append();
    let doomed: Promise<unknown>[] = [];
    const working = Array.from({ length: 32 }, async (_, n) => {
      const writer = healthy.writer();
      for (let round = 0; round < 20; round += 1) {
        if (n === 0 && round === 5) {
          doomed = Array.from({ length: 32 }, () => test.log.append(test.writer().prepare()));
          await proxy.close();
        }
        await writer.append();
      }
    });
    await soon(Promise.all(working), 30_000);
    expect(healthy.log.health()).toMatchObject({ state: 'up', reconnects: 0 });
    expect(doomed).toHaveLength(32);
    await Promise.all(doomed);
    await healthy.stop();
    proxy = await TcpProxy.before(url);
  }, 60_000);
});

describeOnServer('a subscription', (url) => {
  let test: TestLog;
  beforeEach(async () => {
    test = await TestLog.open({ url });
  });
  afterEach(() => test.stop());

  it('whose reader is far too slow for a busy log skips and repeats nothing', async () => {
    const writer = test.writer();
    await writer.append();
    const seen: number[] = [];
    const reading = (async () => {
      for await (const page of test.log.subscribe({ batchSize: 100 })) {
        seen.push(...page.map(({ envelope }) => envelope.rev));
        if (seen.length > 20_000) return;
        // Live by now, then asleep while the server's buffer for it runs over.
        if (seen.length === 1) await sleep(8_000);
      }
    })();
    await sleep(200);
    for (let n = 0; n < 40; n += 1) await writer.append({ count: 500 });
    await reading;
    expect(seen).toEqual(Array.from({ length: 20_001 }, (_, rev) => rev));
  }, 120_000);

  it('may hand over an event before its writer is told, who can be answered at once', async () => {
    const other = await test.another({ url });
    const rounds = 100;
    const asked = test.writer();
    const answering = (async () => {
      const answers = test.writer(asked.stream, other);
      for await (const page of other.subscribe()) {
        for (const { envelope } of page) {
          if (envelope.rev % 2 === 1) continue;
          await answers.reload();
          await answers.append();
          if (envelope.rev === 2 * (rounds - 1)) return;
        }
      }
    })();
    for (let n = 0; n < rounds; n += 1) {
      await asked.append();
      const pages = test.log.readStream(asked.stream, { from: 2 * n + 1 });
      while ((await take(pages, 1)).length === 0) await sleep(1);
      await asked.reload();
    }
    await soon(answering);
    expect(await collect(test.log.readStream(asked.stream))).toHaveLength(2 * rounds);
  }, 60_000);

  it('tells how far it is behind', async () => {
    const writer = test.writer();
    const first = await writer.append();
    const last = await writer.append({ count: 50 });
    const iterator = test.log.subscribe({ batchSize: 1 })[Symbol.asyncIterator]();
    await soon(iterator.next());
    expect(test.log.health().subscriptions).toEqual([
      { position: first.position, behindBytes: last.position - first.position },
    ]);
    await iterator.return?.();
    expect(test.log.health().subscriptions).toEqual([]);
  });

  it('one more than a connection carries is refused, and there is room again when one ends', async () => {
    const writer = test.writer();
    await writer.append();
    const open = async () => {
      const iterator = test.log.subscribe()[Symbol.asyncIterator]();
      await soon(iterator.next());
      return iterator;
    };
    const held = await Promise.all(Array.from({ length: 50 }, open));
    await expect(open()).rejects.toMatchObject({ refusal: { refused: 'log.busy' } });
    expect((await soon(writer.append())).repeated).toBe(false);
    await held.pop()?.return?.();
    held.push(await open());
    for (const iterator of held) await iterator.return?.();
  });
});
