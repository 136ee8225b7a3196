import { binaryEvent, NO_STREAM, UnavailableError } from '@eventstore/db-client';
import { describe, expect, it } from '@jest/globals';
import { LedgerClient } from './ledger-client.js';
import { parseServerUrl } from './server-url.js';

/** What the client keeps to itself. */
interface Inside {
  getChannel(): Promise<{ close(): void }>;
  handleError(client: object, error: Error): Promise<void>;
}

function clientOf(url: string): LedgerClient & Inside {
  return LedgerClient.of(parseServerUrl(url)) as unknown as LedgerClient & Inside;
}

describe('the client', () => {
  it('a reconnection that fails rejects nothing that nobody waits for', async () => {
    const client = clientOf('esdb://127.0.0.1:1,127.0.0.1:2?tls=false&discoveryInterval=1');
    const lost = { getChannel: () => ({}) };
    const looking = client.getChannel();
    const reconnecting = client.handleError(lost, new UnavailableError());
    await expect(looking).rejects.toThrow('Failed to discover');
    await expect(reconnecting).resolves.toBeUndefined();
  });

  it('an append on a channel that was just closed is rejected, and its call settles', async () => {
    const client = clientOf('esdb://127.0.0.1:1?tls=false');
    (await client.getChannel()).close();
    const event = binaryEvent({ type: 'test.noted', data: new Uint8Array() });
    const append = client.appendToStream('s', event, {
      expectedRevision: NO_STREAM,
      credentials: { username: 'u', password: 'p' },
    });
    await expect(append).rejects.toThrow('Channel closed before call started');
  });

  it('closing does not wait for a server that does not answer', async () => {
    const client = clientOf('esdb://127.0.0.1:1,127.0.0.1:2?tls=false&maxDiscoverAttempts=15');
    const looking = client.getChannel();
    const begun = performance.now();
    await client.close();
    expect(performance.now() - begun).toBeLessThan(1_400);
    await expect(looking).rejects.toThrow('Failed to discover');
  });
});
