import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { migrate } from './migrate.js';

/** Longer than it takes to give up, and far from waiting for ever. */
const PATIENCE_MS = 15_000;

describe('migrating a database that takes connections and never answers', () => {
  let server: Server;
  const sockets: Socket[] = [];
  beforeEach(async () => {
    server = createServer((socket) => sockets.push(socket)).listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterEach(() => {
    for (const socket of sockets.splice(0)) socket.destroy();
    server.close();
  });

  it(
    'is refused after a few seconds',
    async () => {
      const { port } = server.address() as AddressInfo;
      const migrated = migrate({ url: `postgres://login@127.0.0.1:${port}/test`, migrations: [] });
      await expect(migrated).rejects.toMatchObject({
        refusal: { refused: 'database.unavailable' },
      });
    },
    PATIENCE_MS,
  );
});
