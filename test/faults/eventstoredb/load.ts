import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { EventLog, RecordedEvent } from '@ledger/event-log';
import { StreamWriter } from '@ledger/event-log/testing';
import { isRefusal } from '@ledger/kernel';
import type { Acknowledged } from '../writers.js';

/** Refusals after which nobody knows, or the log was away: the same bytes are sent again. */
const SEND_AGAIN = new Set(['log.outcome-unknown', 'log.unavailable', 'log.busy']);
const PAUSE_MS = 50;

/** Writers that never give up, and one subscriber, on one log. */
export class Load {
  readonly acknowledged: Acknowledged[] = [];
  /** In the order they were delivered. */
  readonly delivered: RecordedEvent[] = [];
  /** How often each refusal was met. */
  readonly refused = new Map<string, number>();
  /** When each acknowledgement came, in milliseconds of `performance.now()`. */
  readonly times: number[] = [];
  readonly #stopping = new AbortController();
  #writing: Promise<unknown> = Promise.resolve();
  #reading: Promise<void> = Promise.resolve();

  private constructor(
    private readonly log: EventLog,
    private readonly random: () => number,
    private readonly origin: string,
  ) {}

  static async start(log: EventLog, writers: number, random: () => number): Promise<Load> {
    const { origin } = await log.identity();
    const load = new Load(log, random, origin);
    load.#writing = Promise.all(Array.from({ length: writers }, () => load.#write()));
    load.#reading = load.#read();
    return load;
  }

  /** Ends the writers, then the subscriber once it has come to the head. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#writing;
    const head = await this.log.head();
    while ((this.delivered.at(-1)?.position ?? 0n) < head) await sleep(PAUSE_MS);
    await this.log.close();
    await this.#reading;
  }

  /** The longest time since the moment in which nothing was acknowledged, in milliseconds. */
  longestStandstillSince(moment: number): number {
    const times = [moment, ...this.times.filter((time) => time > moment)];
    return Math.max(...times.slice(1).map((time, n) => time - (times[n] ?? time)));
  }

  /** Until the first acknowledgement after the moment, in milliseconds. */
  firstAnswerSince(moment: number): number {
    return (this.times.find((time) => time > moment) ?? Infinity) - moment;
  }

  /** Resolves when every writer had time for another acknowledgement. */
  async resumed(): Promise<void> {
    const before = this.times.length + 16;
    while (this.times.length < before) await sleep(PAUSE_MS);
  }

  async #read(): Promise<void> {
    for await (const page of this.log.subscribe()) this.delivered.push(...page);
  }

  async #write(): Promise<void> {
    const clock = { now: () => new Date().toISOString() };
    const { log, origin } = this;
    const writers = Array.from({ length: 3 }, () => {
      return new StreamWriter({ log, origin, clock, stream: `task-${randomUUID()}` });
    });
    while (!this.#stopping.signal.aborted) {
      const writer = writers[Math.floor(this.random() * writers.length)];
      if (writer !== undefined) await this.#append(writer, 1 + Math.floor(this.random() * 3));
    }
  }

  async #append(writer: StreamWriter, count: number): Promise<void> {
    const request = writer.prepare({ count });
    const ids = request.events.map(({ envelope }) => envelope.id);
    for (;;) {
      const outcome = await this.log.append(request);
      if (!isRefusal(outcome)) {
        const { revision, position, leaf } = outcome;
        this.times.push(performance.now());
        this.acknowledged.push({
          kind: 'recorded',
          stream: writer.stream,
          ids,
          revision,
          position: String(position),
          leaf,
        });
        writer.follow(request);
        return;
      }
      this.refused.set(outcome.refused, (this.refused.get(outcome.refused) ?? 0) + 1);
      if (!SEND_AGAIN.has(outcome.refused)) break;
      await sleep(PAUSE_MS);
    }
    await this.#reload(writer);
  }

  async #reload(writer: StreamWriter): Promise<void> {
    for (;;) {
      try {
        await writer.reload();
        return;
      } catch {
        await sleep(PAUSE_MS);
      }
    }
  }
}
