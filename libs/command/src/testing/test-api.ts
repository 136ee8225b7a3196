import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { AccessModule, LOCAL_AUDIENCE, LOCAL_ISSUER, TokenVerifier } from '@ledger/access';
import type { EventLog } from '@ledger/event-log';
import type { EventRegistry, Instant, Role } from '@ledger/kernel';
import { createLogger, serveHttp, type RefusalObserver } from '@ledger/platform';
import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { SignJWT } from 'jose';
import { CommandModule } from '../command.module.js';
import { LogStreams } from '../log-streams.js';

export interface TestApiOptions {
  readonly log: EventLog;
  readonly registry: EventRegistry;
  readonly clock: () => Instant;
  readonly modules: readonly (Type | DynamicModule)[];
  readonly onRefused?: RefusalObserver;
}

/** Who asks in a test. */
export interface TestPerson {
  readonly person?: string;
  readonly agency: string;
  readonly roles: readonly Role[];
  readonly capacity?: string;
}

export interface TestRequest {
  readonly as?: TestPerson;
  readonly key?: string;
  readonly ifMatch?: string;
  readonly language?: string;
}

@Module({})
class TestModule {}

/** Serves rooms over HTTP as an app does, on a free port of loopback, with an issuer of its own. */
export async function startTestApi({ modules, onRefused, ...tools }: TestApiOptions) {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const verifier = new TokenVerifier({
    issuer: LOCAL_ISSUER,
    audience: LOCAL_AUDIENCE,
    keys: () => Promise.resolve(publicKey),
  });
  const commands = CommandModule.with({ ...tools, directory: new LogStreams(tools.log) });
  const imports = [AccessModule.with(verifier), commands, ...modules];
  const log = createLogger({ program: 'test', level: 'silent', to: 'stderr' });
  const served = await serveHttp(
    { module: TestModule, imports },
    { host: '127.0.0.1', port: 0 },
    { log, ...(onRefused && { onRefused }) },
  );
  const tokenOf = ({ person = 'p-1', agency, roles, capacity }: TestPerson) =>
    new SignJWT({ agency, roles: [...roles], ...(capacity !== undefined && { capacity }) })
      .setProtectedHeader({ alg: 'EdDSA' })
      .setIssuer(LOCAL_ISSUER)
      .setAudience(LOCAL_AUDIENCE)
      .setSubject(person)
      .setIssuedAt()
      .setExpirationTime('1 h')
      .sign(privateKey);
  const headersOf = async ({ as, ifMatch, language = 'en' }: TestRequest) => ({
    'accept-language': language,
    ...(as !== undefined && { authorization: `Bearer ${await tokenOf(as)}` }),
    ...(ifMatch !== undefined && { 'if-match': ifMatch }),
  });
  return {
    url: served.url,
    close: () => served.close(),
    authorization: async (person: TestPerson) => ({
      authorization: `Bearer ${await tokenOf(person)}`,
    }),
    async get(path: string, request: TestRequest = {}) {
      return told(await fetch(`${served.url}${path}`, { headers: await headersOf(request) }));
    },
    async post(path: string, body: unknown, request: TestRequest = {}) {
      const headers = {
        ...(await headersOf(request)),
        'content-type': 'application/json',
        'idempotency-key': request.key ?? randomUUID(),
      };
      const sent = { method: 'POST', headers, body: JSON.stringify(body) };
      return told(await fetch(`${served.url}${path}`, sent));
    },
  };
}

export type TestApi = Awaited<ReturnType<typeof startTestApi>>;

async function told(response: Response) {
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: (text === '' ? null : JSON.parse(text)) as Record<string, unknown>,
  };
}
