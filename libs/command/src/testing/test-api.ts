import { generateKeyPairSync, randomUUID, type KeyObject } from 'node:crypto';
import { AccessModule, LOCAL_AUDIENCE, LOCAL_ISSUER, TokenVerifier } from '@ledger/access';
import type { EventLog } from '@ledger/event-log';
import type { EventRegistry, Instant, Role } from '@ledger/kernel';
import { createLogger, serveHttp, type RefusalObserver } from '@ledger/platform';
import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { SignJWT } from 'jose';
import { CommandModule } from '../command.module.js';
import { LogStreams } from '../log-streams.js';
import { StreamFolds } from '../stream-folds.js';

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

/** What a token says or is signed with beside what it should. */
export interface TokenChanges {
  readonly issuer?: string;
  readonly audience?: string;
  /** From now, such as `-1 h`. */
  readonly expires?: string;
  readonly key?: KeyObject;
}

export interface TestRequest {
  readonly as?: TestPerson;
  /** A token of the test's own making. */
  readonly token?: string;
  readonly key?: string;
  readonly ifMatch?: string;
  readonly ifNoneMatch?: string;
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
  const { log: events, registry } = tools;
  const folds = new StreamFolds(events, registry);
  const commands = CommandModule.with({ ...tools, folds, directory: new LogStreams(events) });
  const imports = [AccessModule.with(verifier), commands, ...modules];
  const log = createLogger({ program: 'test', level: 'silent', to: 'stderr' });
  const served = await serveHttp(
    { module: TestModule, imports },
    { host: '127.0.0.1', port: 0 },
    { log, ...(onRefused && { onRefused }) },
  );
  const tokenOf = (
    { person = 'p-1', agency, roles, capacity }: TestPerson,
    { issuer = LOCAL_ISSUER, audience = LOCAL_AUDIENCE, expires = '1 h', key }: TokenChanges = {},
  ) =>
    new SignJWT({ agency, roles: [...roles], ...(capacity !== undefined && { capacity }) })
      .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt' })
      .setIssuer(issuer)
      .setAudience(audience)
      .setSubject(person)
      .setIssuedAt()
      .setExpirationTime(expires)
      .sign(key ?? privateKey);
  const headersOf = async ({ as, token, language = 'en', ...asked }: TestRequest) => ({
    'accept-language': language,
    ...(as !== undefined && { authorization: `Bearer ${await tokenOf(as)}` }),
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
    ...(asked.ifMatch !== undefined && { 'if-match': asked.ifMatch }),
    ...(asked.ifNoneMatch !== undefined && { 'if-none-match': asked.ifNoneMatch }),
  });
  return {
    url: served.url,
    close: () => served.close(),
    tokenOf,
    /** The key that tokens are verified with. */
    publicKey,
    authorization: async (person: TestPerson) => ({
      authorization: `Bearer ${await tokenOf(person)}`,
    }),
    async get(path: string, request: TestRequest = {}) {
      return told(await fetch(`${served.url}${path}`, { headers: await headersOf(request) }));
    },
    /** What is answered with a file and not with JSON. */
    async getFile(path: string, request: TestRequest = {}) {
      const answer = await fetch(`${served.url}${path}`, { headers: await headersOf(request) });
      const { status, headers } = answer;
      return { status, headers, bytes: Buffer.from(await answer.arrayBuffer()) };
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
