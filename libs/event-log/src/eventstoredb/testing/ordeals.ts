/**
 * What a process is put through, one ordeal by name: `node --import tsx ordeals.ts <ordeal> <url> <pid of the parent>`.
 * It ends by itself with status 0 and the word "survived"; anything nobody caught ends it otherwise.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { isRefusal } from '@ledger/kernel';
import { TcpProxy } from '../../../../../test/support/tcp-proxy.js';
import { resealed } from '../../testing/sealed-events.js';
import { take } from '../../testing/pages.js';
import { TestLog } from './test-log.js';

const ORDEALS = {
  'a bad id': (url: string) => refused(url, { id: 'not-a-uuid' }),
  'an empty type': (url: string) => refused(url, { type: '' }),
  'an oversized envelope': (url: string) => refused(url, { payload: { text: 'x'.repeat(70_000) } }),
  'large appends at a disconnect': largeAppends,
  'a slow consumer': slowConsumer,
  'abandoned reads': abandonedReads,
  'a server that goes for good': goneForGood,
} as const;

export type Ordeal = keyof typeof ORDEALS;

async function refused(url: string, changes: Parameters<typeof resealed>[1]): Promise<void> {
  const test = await TestLog.open({ url });
  const request = test.writer().prepare();
  const events = request.events.map((event) => resealed(event, changes));
  const outcome = await test.log.append({ ...request, events });
  if (!isRefusal(outcome)) throw new Error('it was not refused');
  // A stray reply would end the process two seconds later.
  await sleep(3_000);
  await test.writer().append();
  await test.stop();
}

/** 64 appends of almost a megabyte each are under way when the connection breaks, again and again. */
async function largeAppends(url: string): Promise<void> {
  const proxy = await TcpProxy.before(url);
  const test = await TestLog.open({ url: proxy.through(url) });
  const payload = { text: 'x'.repeat(60_000) };
  const requests = Array.from({ length: 64 }, () => test.writer().prepare({ count: 17, payload }));
  const appends = requests.map((request) => test.log.append(request));
  for (let n = 0; n < 5; n += 1) {
    await sleep(150);
    await Promise.race([proxy.swallowNextReply(), sleep(500)]);
  }
  for (const outcome of await Promise.all(appends)) {
    if (isRefusal(outcome)) throw new Error(outcome.refused);
  }
  await test.stop();
  await proxy.close();
}

async function slowConsumer(url: string): Promise<void> {
  const test = await TestLog.open({ url });
  const writer = test.writer();
  await writer.append();
  const iterator = test.log.subscribe({ batchSize: 10 })[Symbol.asyncIterator]();
  await iterator.next();
  for (let n = 0; n < 20; n += 1) await writer.append({ count: 500 });
  await sleep(5_000);
  let seen = 1;
  while (seen < 10_001) {
    const page = await iterator.next();
    seen += page.done === true ? 0 : page.value.length;
  }
  await iterator.return?.();
  await test.stop();
}

/** Each left in the middle of a page; then the server goes, and nobody listens to what is left of them. */
async function abandonedReads(url: string): Promise<void> {
  const proxy = await TcpProxy.before(url);
  const test = await TestLog.open({ url: proxy.through(url) });
  const writer = test.writer();
  await writer.append({ count: 20 });
  for (let n = 0; n < 200; n += 1) {
    const pages = [test.log.subscribe(), test.log.readAll(), test.log.readStream(writer.stream)];
    await Promise.all(pages.map((each) => take(each, 1)));
    const started = test.log.readAll({ batchSize: 1 })[Symbol.asyncIterator]();
    void started.next().catch(() => undefined);
    void started.return?.();
  }
  const { position } = await writer.append();
  const { log } = await test.log.identity();
  const waiting = test.log.subscribe({ after: { log, position } })[Symbol.asyncIterator]();
  const nothing = waiting.next();
  await waiting.return?.();
  await nothing;
  await proxy.close();
  await sleep(2_000);
  await test.stop();
}

/** Appends, reads and a subscription are under way when the server goes and does not come back. */
async function goneForGood(url: string): Promise<void> {
  const proxy = await TcpProxy.before(url);
  const test = await TestLog.open({ url: proxy.through(url), settleMs: 3_000 });
  await test.writer().append();
  const subscription = take(test.log.subscribe(), 1_000);
  const appends = Array.from({ length: 100 }, () => test.log.append(test.writer().prepare()));
  await proxy.close();
  const outcomes = await Promise.all(appends);
  if (!outcomes.some(isRefusal)) throw new Error('all of them were written');
  await test.stop();
  await subscription;
}

const [, , name, url] = process.argv;
if (name !== undefined && name in ORDEALS && url !== undefined) {
  await ORDEALS[name as Ordeal](url);
  console.log('survived');
}
