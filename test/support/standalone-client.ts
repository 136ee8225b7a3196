import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { openLocalIssuer, type LocalIssuer } from '@ledger/access';

type Person = Parameters<LocalIssuer['issue']>[0];

export interface Told {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Asks a started product over HTTP, with tokens of the issuer in its data folder. */
export class StandaloneClient {
  constructor(
    private readonly url: string,
    private readonly dataDir: string,
  ) {}

  /** @param path below `/v1/`, or a whole address */
  async get(as: Person, path: string): Promise<Told> {
    return this.#send(path, { headers: await this.#authorization(as) });
  }

  async post(
    as: Person,
    path: string,
    body: object,
    { key = randomUUID(), seen }: { readonly key?: string; readonly seen?: string } = {},
  ): Promise<Told> {
    const headers = {
      ...(await this.#authorization(as)),
      'content-type': 'application/json',
      'idempotency-key': key,
      ...(seen !== undefined && { 'if-match': `"${seen}"` }),
    };
    return this.#send(path, { method: 'POST', headers, body: JSON.stringify(body) });
  }

  /** Processes act a moment after what they act on; Jest's limit ends the wait. */
  async until(as: Person, path: string, holds: (body: Told['body']) => boolean): Promise<Told> {
    for (;;) {
      const told = await this.get(as, path);
      if (holds(told.body)) return told;
      await pause(100);
    }
  }

  async #authorization(as: Person): Promise<{ readonly authorization: string }> {
    const issuer = await openLocalIssuer(this.dataDir);
    return { authorization: `Bearer ${await issuer.issue(as, 1)}` };
  }

  async #send(path: string, init: RequestInit): Promise<Told> {
    const response = await fetch(new URL(path, `${this.url}/v1/`), init);
    const body = (await response.json()) as Told['body'];
    return { status: response.status, headers: response.headers, body };
  }
}
