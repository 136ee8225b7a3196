import { EventStoreDbError } from '../eventstoredb.error.js';

interface Host {
  readonly address: string;
  readonly port: number;
}

/** Where and how to reach the server: what EVENTSTOREDB_URL says, with defaults filled in. */
export interface ServerUrl {
  readonly hosts: readonly Host[];
  /** The one host is a DNS name that stands for all nodes. */
  readonly discover: boolean;
  readonly tls: boolean;
  readonly credentials: { readonly username: string; readonly password: string } | null;
  /** Certificate authority of the server, as a PEM file; null: those that Node trusts. */
  readonly tlsCaFile: string | null;
  readonly connectionName: string;
  /** Milliseconds. */
  readonly keepAliveInterval: number;
  /** Milliseconds. */
  readonly keepAliveTimeout: number;
  /** Milliseconds between two rounds of asking all nodes who leads. */
  readonly discoveryInterval: number;
  /** Seconds for a node to say who leads. */
  readonly gossipTimeout: number;
  readonly maxDiscoverAttempts: number;
}

const URL_PATTERN =
  /^(?<scheme>esdb|kurrentdb)(?<discover>\+discover)?:\/\/(?:(?<user>[^:@/?]+):(?<password>[^@/?]*)@)?(?<hosts>[^/?@]+)\/?(?:\?(?<query>.*))?$/;
const HOST_PATTERN = /^(?<address>\[[0-9a-fA-F:.]+\]|[^:[\]\s]+)(?::(?<port>\d{1,5}))?$/;
const DEFAULT_PORT = 2113;

/** Few and short rounds, so that a cluster without a leader is noticed within seconds; the adapter asks again itself. */
const DEFAULTS = {
  keepAliveInterval: 10_000,
  keepAliveTimeout: 5_000,
  discoveryInterval: 100,
  gossipTimeout: 2,
  maxDiscoverAttempts: 3,
};

/** Options that would undo what the adapter promises, and what to do instead. */
const REFUSED_OPTIONS: Readonly<Record<string, string>> = {
  throwonappendfailure: 'failures are always reported; leave it out',
  tlsverifycert: 'certificates are always verified; name the authority with tlsCAFile',
  defaultdeadline: 'the adapter sets its own time limits; leave it out',
  usercertfile: 'user certificates are not supported; give user and password',
  userkeyfile: 'user certificates are not supported; give user and password',
};

/** @throws EventStoreDbError `url-invalid` */
export function parseServerUrl(url: string): ServerUrl {
  const groups = URL_PATTERN.exec(url.trim())?.groups;
  if (groups === undefined) throw invalid(url, 'it is not of that form');
  const hosts = (groups['hosts'] ?? '').split(',').map((host) => parseHost(url, host));
  const discover = groups['discover'] !== undefined;
  if (discover && hosts.length > 1) throw invalid(url, '+discover takes one DNS name');
  const options = parseOptions(url, groups['query'] ?? '');
  return {
    hosts,
    discover,
    tls: options.flag('tls', true),
    credentials: parseCredentials(url, groups['user'], groups['password']),
    tlsCaFile: options.text('tlsCAFile'),
    connectionName: options.text('connectionName') ?? 'ledger',
    keepAliveInterval: options.count('keepAliveInterval'),
    keepAliveTimeout: options.count('keepAliveTimeout'),
    discoveryInterval: options.count('discoveryInterval'),
    gossipTimeout: options.count('gossipTimeout'),
    maxDiscoverAttempts: options.count('maxDiscoverAttempts'),
  };
}

/** The hosts as an operator would write them, without any secret. */
export function shownHosts({ hosts }: Pick<ServerUrl, 'hosts'>): string {
  return hosts.map(({ address, port }) => `${address}:${port}`).join(',');
}

function parseHost(url: string, host: string): Host {
  const groups = HOST_PATTERN.exec(host.trim())?.groups;
  const port = Number(groups?.['port'] ?? DEFAULT_PORT);
  if (groups?.['address'] === undefined || port < 1 || port > 65_535) {
    throw invalid(url, `"${host}" is not host:port`);
  }
  return { address: groups['address'], port };
}

function parseCredentials(url: string, user: string | undefined, password: string | undefined) {
  if (user === undefined || password === undefined) return null;
  const what = 'user and password';
  return { username: decoded(url, what, user), password: decoded(url, what, password) };
}

function decoded(url: string, what: string, text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw invalid(url, `${what} must be percent-encoded`);
  }
}

type Count = keyof typeof DEFAULTS;

function parseOptions(url: string, query: string) {
  const given = new Map<string, string>();
  for (const pair of query.split('&').filter((part) => part !== '')) {
    const [key = '', ...value] = pair.split('=');
    given.set(checkedKey(url, key), decoded(url, key, value.join('=')));
  }
  const preference = given.get('nodepreference');
  if (preference !== undefined && preference.toLowerCase() !== 'leader') {
    throw invalid(url, 'nodePreference must be leader: a follower may be behind what was recorded');
  }
  return {
    text: (key: 'tlsCAFile' | 'connectionName') => given.get(key.toLowerCase()) ?? null,
    flag: (key: 'tls', otherwise: boolean) => {
      const value = given.get(key) ?? String(otherwise);
      if (value !== 'true' && value !== 'false') throw invalid(url, `${key} is true or false`);
      return value === 'true';
    },
    count: (key: Count) => {
      const value = given.get(key.toLowerCase()) ?? String(DEFAULTS[key]);
      if (!/^[1-9]\d{0,8}$/.test(value)) throw invalid(url, `${key} is a whole number from 1`);
      return Number(value);
    },
  };
}

const KNOWN_OPTIONS = ['tls', 'tlsCAFile', 'nodePreference', 'connectionName'].concat(
  Object.keys(DEFAULTS),
);

function checkedKey(url: string, key: string): string {
  const folded = key.toLowerCase();
  const refused = REFUSED_OPTIONS[folded];
  if (refused !== undefined) throw invalid(url, `${key}: ${refused}`);
  if (KNOWN_OPTIONS.some((known) => known.toLowerCase() === folded)) return folded;
  throw invalid(url, `unknown option ${key}; known are ${KNOWN_OPTIONS.join(', ')}`);
}

function invalid(url: string, reason: string): EventStoreDbError<'url-invalid'> {
  return new EventStoreDbError('url-invalid', { url: withoutSecrets(url), reason });
}

/** Everything before the last `@` may hold a password, however malformed the rest is. */
function withoutSecrets(url: string): string {
  const at = url.lastIndexOf('@');
  if (at < 0) return url;
  const scheme = /^[a-z+]+:\/\//.exec(url)?.[0] ?? '';
  return `${scheme}…${url.slice(at)}`;
}
