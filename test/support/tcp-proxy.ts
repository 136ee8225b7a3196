import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { once } from 'node:events';

/** Stands between a client and a server on loopback and does what networks do. */
export class TcpProxy {
  readonly #server = createServer((client) => {
    this.#accept(client);
  });
  readonly #pairs = new Set<readonly [client: Socket, server: Socket]>();
  #swallow: (() => void) | null = null;
  #frozen = false;

  private constructor(private readonly target: { readonly host: string; readonly port: number }) {}

  /** Listens on a free port of loopback, in front of the server of the URL. */
  static async before(url: string): Promise<TcpProxy> {
    const { hostname, port } = new URL(url);
    const proxy = new TcpProxy({ host: hostname, port: Number(port) });
    proxy.#server.listen(0, '127.0.0.1');
    await once(proxy.#server, 'listening');
    return proxy;
  }

  /** The URL with this proxy's port. */
  through(url: string): string {
    const changed = new URL(url);
    changed.host = `127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
    return changed.href;
  }

  /** The next answer of the server is lost, and with it the connection. Resolves when that has happened. */
  swallowNextReply(): Promise<void> {
    return new Promise((resolve) => (this.#swallow = resolve));
  }

  /** From now on nothing passes, and nobody is told; new connections are accepted and stay silent. */
  freeze(): void {
    this.#frozen = true;
    for (const [client, server] of this.#pairs) {
      client.pause();
      server.pause();
    }
  }

  /** What was held up passes again. */
  thaw(): void {
    this.#frozen = false;
    for (const [client, server] of this.#pairs) {
      client.resume();
      server.resume();
    }
  }

  async close(): Promise<void> {
    for (const pair of this.#pairs) for (const socket of pair) socket.destroy();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #accept(client: Socket): void {
    const server = connect(this.target);
    const pair = [client, server] as const;
    this.#pairs.add(pair);
    const drop = () => {
      this.#pairs.delete(pair);
      client.destroy();
      server.destroy();
    };
    for (const socket of pair) socket.on('close', drop).on('error', drop);
    client.on('data', (data) => server.write(data));
    server.on('data', (data) => {
      const swallow = this.#swallow;
      if (swallow === null) {
        client.write(data);
        return;
      }
      this.#swallow = null;
      drop();
      swallow();
    });
    if (this.#frozen) {
      client.pause();
      server.pause();
    }
  }
}
