import { describe, expect, it } from '@jest/globals';
import { resolve } from 'node:path';
import { configVariables, readConfig, type Environment } from './config.js';

function configOf(environment: Environment) {
  const reading = readConfig(environment);
  if ('faults' in reading) throw new Error(JSON.stringify(reading.faults));
  return reading.config;
}

function faultsOf(environment: Environment) {
  const reading = readConfig(environment);
  return 'faults' in reading ? reading.faults : [];
}

describe('readConfig', () => {
  it('needs nothing: embedded PostgreSQL, loopback, Vietnamese', () => {
    expect(configOf({})).toEqual({
      eventLog: { kind: 'postgres' },
      databaseUrl: null,
      dataDir: resolve('data'),
      tokens: { from: 'data-dir' },
      host: '127.0.0.1',
      port: 3000,
      demo: true,
      demoList: null,
      logLevel: 'info',
      language: 'vi',
    });
  });

  it('takes an empty variable as unset', () => {
    const empty = Object.fromEntries(configVariables().map(({ name }) => [name, ' ']));
    expect(configOf(empty)).toEqual(configOf({}));
  });

  it.each([
    [{ LANGUAGE: 'en' }, 'en'],
    [{ LANG: 'en_US.UTF-8' }, 'en'],
    [{ LANG: 'C.UTF-8' }, 'vi'],
    [{ LANGUAGE: 'fr:en', LANG: 'vi_VN' }, 'en'],
    [{ LANGUAGE: 'vi', LANG: 'en_US.UTF-8' }, 'vi'],
    [{ LANG: 'fr_FR.UTF-8' }, 'vi'],
  ])('reads the language of messages from %j: %s', (environment, language) => {
    expect(configOf(environment).language).toBe(language);
  });

  it.each([
    'esdb://localhost:2113?tls=false',
    'esdb+discover://cluster.example:2113',
    'esdb://ledger:secret@node1:2113,node2:2113,node3:2113?tls=true&tlsCAFile=/authority/ca.crt',
    'kurrentdb://localhost:2113',
    'kurrentdb+discover://cluster.example:2113',
  ])('keeps the log in EventStoreDB at %s', (url) => {
    const config = configOf({ EVENT_LOG: 'eventstoredb', EVENTSTOREDB_URL: url });
    expect(config.eventLog).toEqual({ kind: 'eventstoredb', url, name: 'ledger' });
  });

  it('finds the list of the demo from the working directory', () => {
    expect(configOf({ DEMO_LIST: 'list.csv' }).demoList).toBe(resolve('list.csv'));
  });

  it('takes the tokens of an issuer that publishes its keys', () => {
    const url = 'https://id.example/keys';
    const named = { JWT_ISSUER: 'https://id.example', JWT_AUDIENCE: 'ledger' };
    expect(configOf({ JWT_JWKS_URL: url, ...named }).tokens).toEqual({
      from: 'jwks',
      url,
      issuer: 'https://id.example',
      audience: 'ledger',
    });
  });

  it('does not need EVENTSTOREDB_URL while the log is in PostgreSQL', () => {
    const environment = { EVENTSTOREDB_URL: 'esdb://localhost:2113' };
    expect(configOf(environment).eventLog).toEqual({ kind: 'postgres' });
  });

  it.each([
    [{ EVENT_LOG: 'memory' }, 'EVENT_LOG'],
    [{ EVENT_LOG: 'eventstoredb' }, 'EVENTSTOREDB_URL'],
    [{ EVENTSTOREDB_URL: 'http://localhost:2113' }, 'EVENTSTOREDB_URL'],
    [{ EVENTSTOREDB_URL: 'localhost:2113' }, 'EVENTSTOREDB_URL'],
    [{ EVENTSTOREDB_LOG: 'two-logs' }, 'EVENTSTOREDB_LOG'],
    [{ DATABASE_URL: 'localhost:5432' }, 'DATABASE_URL'],
    [{ DATABASE_URL: 'mysql://localhost/x' }, 'DATABASE_URL'],
    [{ JWT_JWKS_URL: 'ftp://id.example', JWT_ISSUER: 'id', JWT_AUDIENCE: 'a' }, 'JWT_JWKS_URL'],
    [{ JWT_JWKS_URL: 'https://id.example', JWT_AUDIENCE: 'ledger' }, 'JWT_ISSUER'],
    [{ JWT_JWKS_URL: 'https://id.example', JWT_ISSUER: 'id' }, 'JWT_AUDIENCE'],
    [{ HOST: 'not a host' }, 'HOST'],
    [{ PORT: '65536' }, 'PORT'],
    [{ PORT: '-1' }, 'PORT'],
    [{ PORT: '0x10' }, 'PORT'],
    [{ PORT: '3000.5' }, 'PORT'],
    [{ DEMO: 'yes' }, 'DEMO'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL'],
    [{ LANGUAGE: 'fr' }, 'LANGUAGE'],
    [{ LANGUAGE: 'fr:de', LANG: 'en_US' }, 'LANGUAGE'],
  ])('refuses %j and says what %s must be, in both languages', (environment, variable) => {
    const [fault, ...others] = faultsOf(environment);
    expect(others).toEqual([]);
    expect(fault?.variable).toBe(variable);
    expect(fault?.message.en).toMatch(new RegExp(`^${variable}.* must \\w`));
    expect(fault?.message.vi).toMatch(new RegExp(`^${variable}.* phải \\p{L}`, 'u'));
  });

  it('names every faulty variable once', () => {
    const faults = faultsOf({ PORT: 'x', LOG_LEVEL: 'x', EVENTSTOREDB_URL: 'x' });
    expect(faults.map(({ variable }) => variable)).toEqual([
      'EVENTSTOREDB_URL',
      'PORT',
      'LOG_LEVEL',
    ]);
  });

  it('repeats a harmless value but never one that may hold a password', () => {
    const [port, url] = [
      faultsOf({ PORT: 'secret' })[0],
      faultsOf({ DATABASE_URL: 'mysql://a:secret@b/c' })[0],
    ];
    expect(port?.message.en).toBe('PORT ("secret") must be a whole number from 0 to 65535');
    expect(JSON.stringify(url)).not.toContain('secret');
  });
});
