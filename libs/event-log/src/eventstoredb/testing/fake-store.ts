import { unseal } from '@ledger/kernel';
import { nextRevision } from '../../append-request.js';
import type { AppendRequest, ExpectedRevision } from '../../event-log.port.js';
import type { AppendStore } from '../append/appender.js';
import type { Surroundings } from '../append/append-verdict.js';
import type { OwnEvent } from '../read/own-event.js';
import type { AppendAnswer, ProposedEvent } from '../server/append-answer.js';

/** What befalls one call: the request or its answer gets lost, the server is too busy to say so, or nothing. */
export type Mishap = 'request-lost' | 'reply-lost' | 'not-reached' | 'none';

/** gRPC's "unavailable", as a broken connection shows itself. */
export function lost(): Error {
  return Object.assign(new Error('14 UNAVAILABLE: Connection dropped'), { code: 14 });
}

export function notReached(): Error {
  return new Error('14 UNAVAILABLE: No connection established');
}

/**
 * Streams as the server keeps them: the same ids at the same revision are answered with the first result, whatever the
 * bytes; other ids there, or part of them, are a wrong revision. Calls befall what the test says, one after another.
 */
export class FakeStore implements AppendStore {
  readonly #streams = new Map<string, OwnEvent[]>();
  #position = 0n;
  /** Appends that reached the server. */
  received = 0;
  reads = 0;

  constructor(private readonly mishaps: Mishap[] = []) {}

  events(stream: string): readonly OwnEvent[] {
    return this.#streams.get(stream) ?? [];
  }

  /** Puts events there as another writer would. */
  put({ stream, events }: AppendRequest): void {
    const held = this.#streams.get(stream) ?? [];
    for (const { envelope, bytes } of events) {
      this.#position += 100n;
      held.push({ ...unseal(bytes), position: this.#position, serverId: `other-${envelope.id}` });
    }
    this.#streams.set(stream, held);
  }

  async append(request: AppendRequest, proposed: readonly ProposedEvent[]): Promise<AppendAnswer> {
    await Promise.resolve();
    const mishap = this.mishaps.shift() ?? 'none';
    if (mishap === 'not-reached') throw notReached();
    if (mishap === 'request-lost') throw lost();
    this.received += 1;
    const answer = this.#judge(request, proposed);
    if (mishap === 'reply-lost') throw lost();
    return answer;
  }

  async surroundings({ stream, expected, events }: AppendRequest): Promise<Surroundings> {
    await Promise.resolve();
    this.reads += 1;
    const held = this.events(stream);
    const first = nextRevision(expected);
    return {
      before: held[first - 1] ?? null,
      there: held.slice(first, first + events.length),
      actual: revisionOf(held),
    };
  }

  #judge(request: AppendRequest, proposed: readonly ProposedEvent[]): AppendAnswer {
    const held = this.events(request.stream);
    const first = nextRevision(request.expected);
    const there = held.slice(first, first + proposed.length);
    const isRepeat =
      there.length === proposed.length &&
      there.every(({ serverId }, n) => serverId === proposed[n]?.id);
    if (!isRepeat && held.length !== first) return { kind: 'conflict', actual: revisionOf(held) };
    if (!isRepeat) this.#write(request, proposed);
    const last = this.events(request.stream)[first + proposed.length - 1];
    if (last === undefined) throw new Error('nothing was proposed');
    const position = { commit: last.position, prepare: last.position };
    return { kind: 'written', revision: last.envelope.rev, position };
  }

  #write({ stream }: AppendRequest, proposed: readonly ProposedEvent[]): void {
    const held = this.#streams.get(stream) ?? [];
    for (const { id, data } of proposed) {
      this.#position += 100n;
      held.push({ ...unseal(data), position: this.#position, serverId: id });
    }
    this.#streams.set(stream, held);
  }
}

function revisionOf(events: readonly OwnEvent[]): ExpectedRevision {
  return events.length === 0 ? 'no-stream' : events.length - 1;
}

/** A server that always answers the same. */
export function scripted(answer: AppendAnswer): {
  -readonly [K in keyof AppendStore]: AppendStore[K];
} {
  return {
    append: () => Promise.resolve(answer),
    surroundings: () => Promise.reject(new Error('not asked for')),
  };
}
