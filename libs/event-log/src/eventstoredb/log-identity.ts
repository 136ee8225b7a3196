import { randomUUID } from 'node:crypto';
import { canonicalJson, refuse, RefusedError } from '@ledger/kernel';
import type { LogIdentity } from '../event-log.port.js';
import { ForeignEventError } from './eventstoredb.error.js';
import type { LogNames } from './log-names.js';
import { patiently } from './server/patience.js';
import type { ServerConnection } from './server/server-connection.js';
import type { ServerEvent, ServerPosition } from './server/server-event.js';

/** Who the log is since a place in `$all`; every event of the log is after it. */
export interface IdentityRecord {
  readonly identity: LogIdentity;
  readonly since: ServerPosition;
  readonly revision: number;
}

const EVENT_TYPE = 'log.identity-assigned';

/**
 * Log id and origin, as the last event of a stream of their own. A log is named once, by whoever opens it first, and
 * once more if it takes in another while it is still empty; of two who do so at once one wins and both get its answer.
 */
export class IdentityStream {
  constructor(
    private readonly server: () => ServerConnection,
    private readonly names: LogNames,
  ) {}

  /** @throws RefusedError `log.unavailable` */
  async read(): Promise<IdentityRecord | null> {
    const query = { from: 'end', direction: 'backward', count: 1 } as const;
    const [event] = await patiently(() =>
      this.server().streamPage(this.names.identityStream, query),
    );
    return event === undefined ? null : readIdentity(event);
  }

  /** @throws RefusedError `log.unavailable` if the log has no identity (any more) */
  async demand(): Promise<IdentityRecord> {
    const record = await this.read();
    if (record !== null) return record;
    throw new RefusedError(refuse('log.unavailable', { reason: 'the log has no identity' }));
  }

  async readOrMake(): Promise<IdentityRecord> {
    return (await this.read()) ?? (await this.renew(randomUUID(), null));
  }

  /** Gives the log a new id and this origin, unless somebody did so after the record was read. */
  async renew(origin: string, current: IdentityRecord | null): Promise<IdentityRecord> {
    const data = Buffer.from(canonicalJson({ log: randomUUID(), origin }), 'utf8');
    const append = {
      stream: this.names.identityStream,
      expected: current?.revision ?? 'no-stream',
      // The same id whenever the call is repeated, so that an unknown outcome is settled by repeating it.
      events: [{ id: randomUUID(), type: EVENT_TYPE, data }],
    } as const;
    await patiently(() => this.server().append(append));
    return this.demand();
  }
}

function readIdentity({ streamId, revision, data, position }: ServerEvent): IdentityRecord {
  const foreign = (reason: string) => new ForeignEventError(streamId, revision, reason);
  if (position === undefined) throw foreign('the server does not tell its position');
  const value = data instanceof Uint8Array ? parseJson(Buffer.from(data).toString('utf8')) : null;
  if (!isIdentity(value)) throw foreign('it holds no log id and origin');
  const identity = { log: value.log, origin: value.origin };
  return { identity, since: position, revision: Number(revision) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isIdentity(value: unknown): value is LogIdentity {
  if (typeof value !== 'object' || value === null) return false;
  const { log, origin } = value as Partial<Record<keyof LogIdentity, unknown>>;
  return typeof log === 'string' && typeof origin === 'string';
}
