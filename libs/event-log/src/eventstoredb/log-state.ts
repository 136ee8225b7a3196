import { refuse, RefusedError } from '@ledger/kernel';
import type { LogIdentity } from '../event-log.port.js';
import type { IdentityRecord, IdentityStream } from './log-identity.js';
import type { LogNames } from './log-names.js';
import type { LogOwnership } from './read/own-events-reader.js';

/**
 * Who the log is, as far as this process knows. Another process may give an empty log another identity at any time, so
 * whoever depends on it asks anew. What a process remembers of events stays true all the same: there were none.
 */
export class LogState {
  constructor(
    private readonly identities: IdentityStream,
    private readonly names: LogNames,
    private record: IdentityRecord,
  ) {}

  get identity(): LogIdentity {
    return this.record.identity;
  }

  get ownership(): LogOwnership {
    const { identity, since } = this.record;
    return { names: this.names, origin: identity.origin, since };
  }

  /** @throws RefusedError `log.unavailable` */
  async refresh(): Promise<LogIdentity> {
    this.record = await this.identities.demand();
    return this.identity;
  }

  /** For a log that holds no events. Of several who do this at once the first decides. */
  async rename(origin: string): Promise<void> {
    this.record = await this.identities.renew(origin, this.record);
    if (this.identity.origin === origin) return;
    const reason = `it is the log of ${this.identity.origin}, not of ${origin}`;
    throw new RefusedError(refuse('restore.not-empty', { head: '0', reason }));
  }
}
