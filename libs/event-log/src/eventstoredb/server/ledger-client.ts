import { readFileSync } from 'node:fs';
import {
  DeadlineExceededError,
  EventStoreDBClient,
  UnavailableError,
  type ChannelCredentialOptions,
  type Credentials,
  type DNSClusterOptions,
  type GossipClusterOptions,
  type SingleNodeOptions,
} from '@eventstore/db-client';
import { EventStoreDbError } from '../eventstoredb.error.js';
import { reasonOf } from './failure.js';
import { shownHosts, type ServerUrl } from './server-url.js';
import { withinTime } from './time-limit.js';

/** To the client, what makes it look for the leader anew. */
const SILENT = new UnavailableError();

const CLOSE_MS = 1_000;

/** gRPC's connectivity state of a channel that was closed. */
const SHUTDOWN = 4;

/**
 * The published client without three of its faults. Two would end the process, by an unhandled rejection: a
 * reconnection that fails, because the client starts it without waiting for it; and an append that begins on the channel
 * which another call's failure has just closed, because the client starts it where nobody catches. The third: it stays
 * with a leader that has fallen silent until the connection itself breaks, while another node leads already.
 */
export class LedgerClient extends EventStoreDBClient {
  /** @throws EventStoreDbError `url-invalid` if the certificate authority's file cannot be read */
  static of(url: ServerUrl): LedgerClient {
    const { hosts, discover, tls, credentials, tlsCaFile, ...settings } = url;
    const [host] = hosts;
    const security =
      tls && tlsCaFile !== null
        ? { insecure: false, rootCertificate: certificate(url, tlsCaFile) }
        : { insecure: !tls };
    const user = credentials ?? undefined;
    if (host === undefined || hosts.length > 1) {
      return new LedgerClient({ ...settings, endpoints: [...hosts] }, security, user);
    }
    if (discover) return new LedgerClient({ ...settings, discover: host }, security, user);
    return new LedgerClient({ ...settings, endpoint: host }, security, user);
  }

  private constructor(
    settings: SingleNodeOptions | GossipClusterOptions | DNSClusterOptions,
    security: ChannelCredentialOptions,
    user: Credentials | undefined,
  ) {
    // The client declares a constructor for each kind of settings, of which a union fits none.
    super(settings as SingleNodeOptions, security, user);
    const { handleError, execute } = this;
    this.handleError = (client, error) => handleError(client, error).catch(() => undefined);
    this.execute = (stub, name, call) =>
      execute(stub, name, async (client) => {
        const state: number = client.getChannel().getConnectivityState(false);
        if (state === SHUTDOWN) throw new Error('Channel closed before call started');
        try {
          return await call(client);
        } catch (error) {
          if (error instanceof DeadlineExceededError) void this.handleError(client, SILENT);
          throw error;
        }
      });
  }

  /** As the server says it; `unknown` for servers so old that they do not. */
  async serverVersion(): Promise<string> {
    return (await this.capabilities).serverVersion;
  }

  /** Ends every stream and closes the connection; a server that does not answer is not waited for. */
  async close(): Promise<void> {
    await withinTime(CLOSE_MS, this.dispose()).catch(() => undefined);
    const channel = await withinTime(CLOSE_MS, this.getChannel()).catch(() => null);
    channel?.close();
  }
}

function certificate(url: ServerUrl, file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new EventStoreDbError(
      'url-invalid',
      { url: shownHosts(url), reason: `tlsCAFile cannot be read: ${reasonOf(error)}` },
      { cause: error },
    );
  }
}
