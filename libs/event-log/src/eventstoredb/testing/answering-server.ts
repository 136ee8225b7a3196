import { once } from 'node:events';
import { createServer, type Http2Server, type Http2Session } from 'node:http2';
import type { AddressInfo } from 'node:net';

/** What a server says to a call instead of any event: gRPC status and the headers beside it. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
}

export const NOTHING_THERE: Answer = { status: 0 };
export const UNIMPLEMENTED: Answer = { status: 12 };
export const WHO_ARE_YOU: Answer = { status: 16, headers: { exception: 'access-denied' } };

export function notLeader(leader: { readonly host: string; readonly port: number }): Answer {
  return {
    status: 5,
    headers: {
      exception: 'not-leader',
      'leader-endpoint-host': leader.host,
      'leader-endpoint-port': String(leader.port),
    },
  };
}

/** Speaks just enough gRPC to give every call the same answer, apart from those whose method has one of its own. */
export class AnsweringServer {
  readonly #sessions = new Set<Http2Session>();

  private constructor(private readonly server: Http2Server) {
    server.on('session', (session) => {
      this.#sessions.add(session);
      session.on('close', () => this.#sessions.delete(session));
    });
  }

  static async start(
    answer: Answer,
    byMethod: Readonly<Record<string, Answer>> = {},
  ): Promise<AnsweringServer> {
    const server = createServer();
    server.on('stream', (stream, { ':path': path = '' }) => {
      const method = path.split('/').at(-1) ?? '';
      const { status, headers } = byMethod[method] ?? answer;
      stream.on('error', () => undefined);
      stream.respond(
        { ':status': 200, 'content-type': 'application/grpc', 'grpc-status': status, ...headers },
        { endStream: true },
      );
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new AnsweringServer(server);
  }

  get url(): string {
    return `esdb://127.0.0.1:${(this.server.address() as AddressInfo).port}?tls=false`;
  }

  close(): void {
    for (const session of this.#sessions) session.destroy();
    this.server.close();
  }
}
