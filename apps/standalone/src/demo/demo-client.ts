import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { LocalIssuer } from '@ledger/access';
import type { Capacity, Role } from '@ledger/kernel';

const UNAVAILABLE = 503;
const REPEAT_AFTER_MS = 1_000;
const MOST_REPEATS = 60;

/** Somebody of the demo; ids stand for people, never their names. */
export interface DemoPerson {
  readonly person: string;
  readonly agency: string;
  readonly roles: readonly Role[];
  readonly capacity: Capacity | null;
}

/** What a command answered. */
export interface Answer {
  readonly id: string;
  readonly revision: string;
  readonly paper?: { readonly id: string; readonly hash: string };
}

/**
 * Does over HTTP what people do. Every request has a key of its own that never changes, so that a second start of the
 * demo finds everything done.
 */
export class DemoClient {
  readonly #tokens = new Map<string, Promise<string>>();

  constructor(
    private readonly url: string,
    private readonly issuer: LocalIssuer,
  ) {}

  /** @param seen revision that the person decides on @throws Error if it is refused */
  async command(as: DemoPerson, path: string, body: object, seen?: string): Promise<Answer> {
    const content = JSON.stringify(body);
    return (await this.#send(path, {
      method: 'POST',
      headers: {
        ...(await this.#authorization(as)),
        'content-type': 'application/json',
        'idempotency-key': `demo-${createHash('sha256').update(content).digest('hex')}`,
        ...(seen !== undefined && { 'if-match': `"${seen}"` }),
      },
      body: content,
    })) as Answer;
  }

  async upload(
    as: DemoPerson,
    content: string | Uint8Array,
  ): Promise<{ sha256: string; size: number; type: string }> {
    const headers = {
      ...(await this.#authorization(as)),
      'content-type': 'application/octet-stream',
    };
    const sent = { method: 'POST', headers, body: content };
    const { sha256, size, type } = (await this.#send('attachments', sent)) as {
      sha256: string;
      size: number;
      type: string;
    };
    return { sha256, size, type };
  }

  async #authorization(as: DemoPerson): Promise<{ readonly authorization: string }> {
    const key = JSON.stringify(as);
    const token = this.#tokens.get(key) ?? this.issuer.issue(as, 1);
    this.#tokens.set(key, token);
    return { authorization: `Bearer ${await token}` };
  }

  /** Read models may still be on their way to where the log is: what asks to be repeated is. */
  async #send(path: string, init: RequestInit): Promise<unknown> {
    for (let left = MOST_REPEATS; ; left -= 1) {
      const response = await fetch(`${this.url}/v1/${path}`, init);
      const body: unknown = await response.json();
      if (response.ok) return body;
      if (response.status !== UNAVAILABLE || left === 0) {
        throw new Error(`the demo was refused at ${path}: ${JSON.stringify(body)}`);
      }
      await pause(REPEAT_AFTER_MS);
    }
  }
}
