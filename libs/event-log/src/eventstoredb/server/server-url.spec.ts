import { describe, expect, it } from '@jest/globals';
import { describeRefusal } from '@ledger/platform';
import { EventStoreDbError } from '../eventstoredb.error.js';
import { parseServerUrl, shownHosts } from './server-url.js';

function refusalOf(url: string): EventStoreDbError {
  try {
    parseServerUrl(url);
  } catch (error) {
    if (error instanceof EventStoreDbError) return error as EventStoreDbError;
    throw error;
  }
  throw new Error(`${url} was accepted`);
}

describe('the URL of EventStoreDB', () => {
  it('names one host, with the default port and TLS', () => {
    const url = parseServerUrl('esdb://events.example');
    expect(url).toMatchObject({ tls: true, discover: false, credentials: null, tlsCaFile: null });
    expect(shownHosts(url)).toBe('events.example:2113');
  });

  it('names every node of a cluster, and the leader may be asked for by name', () => {
    const url = parseServerUrl('esdb://a:1,b:2,[::1]:3?tls=false&nodePreference=leader');
    expect(shownHosts(url)).toBe('a:1,b:2,[::1]:3');
    expect(url.tls).toBe(false);
  });

  it('names a cluster by one DNS name', () => {
    expect(parseServerUrl('esdb+discover://cluster.example:2114').discover).toBe(true);
  });

  it('takes the newer name of the product', () => {
    expect(parseServerUrl('kurrentdb+discover://cluster.example').discover).toBe(true);
  });

  it('carries user and password, percent-encoded', () => {
    const { credentials, hosts } = parseServerUrl('esdb://m%40n:p%3Aq%2F@h:9?tls=true');
    expect(credentials).toEqual({ username: 'm@n', password: 'p:q/' });
    expect(hosts).toEqual([{ address: 'h', port: 9 }]);
  });

  it('takes options whatever the case of their names', () => {
    const url = parseServerUrl('esdb://h?TLSCAFILE=%2Fetc%2Fca.pem&gossiptimeout=7');
    expect(url).toMatchObject({ tlsCaFile: '/etc/ca.pem', gossipTimeout: 7 });
  });

  it.each([
    ['localhost:2113', 'it is not of that form'],
    ['http://localhost:2113', 'it is not of that form'],
    ['esdb://', 'it is not of that form'],
    ['', 'it is not of that form'],
    ['esdb://h:0', '"h:0" is not host:port'],
    ['esdb://h:99999', '"h:99999" is not host:port'],
    ['esdb://h:one', '"h:one" is not host:port'],
    ['esdb://a,,b', '"" is not host:port'],
    ['esdb+discover://a,b', '+discover takes one DNS name'],
    ['esdb://h?tls=no', 'tls is true or false'],
    ['esdb://h?keepAliveInterval=-1', 'keepAliveInterval is a whole number from 1'],
    ['esdb://h?connectionName=%zz', 'connectionName must be percent-encoded'],
  ])('%p is refused: %s', (url, reason) => {
    expect(refusalOf(url)).toMatchObject({ code: 'url-invalid', params: { url, reason } });
  });

  it.each([
    ['nodePreference=follower', 'a follower may be behind'],
    ['throwOnAppendFailure=false', 'failures are always reported'],
    ['tlsVerifyCert=false', 'certificates are always verified'],
    ['defaultDeadline=1', 'the adapter sets its own time limits'],
    ['userCertFile=x', 'user certificates are not supported'],
    ['colour=blue', 'unknown option colour; known are tls, '],
  ])('refuses %s, which would undo a promise or means nothing, and says so', (option, reason) => {
    expect(refusalOf(`esdb://h?${option}`).message).toContain(reason);
  });

  it('is refused where user or password is badly encoded', () => {
    const { reason } = refusalOf('esdb://u%zz:p@h').params as { reason: string };
    expect(reason).toBe('user and password must be percent-encoded');
  });

  it('says what to do instead', () => {
    const { refusal } = refusalOf('localhost:2113');
    expect(describeRefusal(refusal, 'vi')).toContain('theo dạng esdb://[tài-khoản:mật-khẩu@]');
    expect(describeRefusal(refusal, 'en')).toContain('Set EVENTSTOREDB_URL to esdb://[user:');
  });

  it.each([
    'esdb://user:secret@h:one',
    'esdb://user:secret@h?colour=blue',
    'http://user:secret@h',
    'user:secret@h',
    'esdb://user:sec@ret@h',
    'esdb://user:sec/ret@h',
  ])('never shows the password of %p', (url) => {
    expect(refusalOf(url).message).not.toMatch(/sec|ret/);
  });
});
