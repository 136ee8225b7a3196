import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { PROBLEMS } from '@ledger/platform';
import { Logger } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describeInstallation } from './describe-installation.js';
import { HEADINGS } from './information.js';
import { headingOf, operationsOf, parametersOf } from './operations.js';

/** What the log, the command line or the start of a process refuses, and no path ever does. */
const NOT_OVER_HTTP: readonly RegExp[] = [
  /^(archive|backup|copy|embedded|event|http|instant|process|read|restore|revision|schema|stream)\./,
  /^(append\.size|envelope\.misplaced|position\.invalid|reference\.column-missing|request\.no-such-path)$/,
  /^database\.(login-refused|migration-failed|not-durable|privilege-missing)$/,
  /^eventstoredb\.(access-denied|event-foreign|server-too-old|url-invalid)$/,
  /^projection\.(active|in-use|not-ready|unknown)$/,
];

const errorsIn = async (document: object) => {
  const plain = JSON.parse(JSON.stringify(document)) as Record<string, unknown>;
  const { errors = [] } = await new Validator().validate(plain);
  return errors;
};

/** A file is its own key, and a question records nothing. */
const WITHOUT_KEY = ['/v1/attachments', '/v1/scoring-policy-trials'];

describe('the description of the API', () => {
  let document: OpenAPIObject;
  const warned: unknown[] = [];

  beforeAll(async () => {
    const warnings = jest.spyOn(Logger, 'warn').mockImplementation((told: unknown) => {
      warned.push(told);
    });
    document = await describeInstallation();
    warnings.mockRestore();
  });

  /** The path, and the name of the schema of its body. */
  const bodies = () =>
    operationsOf(document).flatMap(({ path, operation }) => {
      const [, name] = /schemas\/(\w+)"/.exec(JSON.stringify(operation.requestBody ?? {})) ?? [];
      return name === undefined ? [] : [{ path, name }];
    });

  it('is valid OpenAPI 3.1', async () => {
    expect(document.openapi).toBe('3.1.0');
    expect(await errorsIn(document)).toEqual([]);
  });

  it.each<[string, object]>([
    ['an operation without responses', { paths: { '/v1/x': { get: { responses: 7 } } } }],
    ['a parameter nowhere', { paths: { '/v1/x': { get: { parameters: [{ name: 'a' }] } } } }],
    ['no title', { info: { version: '1' } }],
  ])('would not be with %s', async (_, part) => {
    expect(await errorsIn({ ...document, ...part })).not.toEqual([]);
  });

  it('holds no two schemas of one name', () => {
    expect(warned).toEqual([]);
  });

  it('refers to nothing that it does not hold', () => {
    const references = JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]*)"/g);
    const missing = [...references].filter(([, pointer = '']) => {
      const found = pointer
        .split('/')
        .reduce<unknown>(
          (part, name) => (part as Record<string, unknown> | undefined)?.[name],
          document,
        );
      return found === undefined;
    });
    expect(missing).toEqual([]);
  });

  it('shows for each command a body that its own schema takes, and nothing besides', () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    ajv.addSchema({ $id: 'api', components: document.components });
    expect(bodies().length).toBeGreaterThan(60);
    for (const { path, name } of bodies()) {
      const schema = document.components?.schemas?.[name] as { examples?: readonly object[] };
      const [example] = schema.examples ?? [];
      const check = ajv.compile({ $ref: `api#/components/schemas/${name}` });
      const isTaken = example !== undefined && check(example);
      expect({ path, isTaken, errors: check.errors }).toEqual({
        path,
        isTaken: true,
        errors: null,
      });
      expect(check({ ...example, unheardOf: true })).toBe(false);
    }
  });

  it('says in both languages what each path is for, under a heading that it explains', () => {
    const operations = operationsOf(document);
    const untold = operations.filter(({ operation }) => !/\S \/ \S/.test(operation.summary ?? ''));
    expect(untold.map(({ path }) => path)).toEqual([]);
    const used = new Set(operations.map(({ operation }) => headingOf(operation)));
    expect([...used].sort()).toEqual(Object.keys(HEADINGS).sort());
  });

  it('asks for a token below /v1, and each command for a key or a file', () => {
    for (const { path, method, operation } of operationsOf(document)) {
      expect({ path, asks: operation.security !== undefined }).toEqual({
        path,
        asks: path.startsWith('/v1/'),
      });
      const isKeyed = parametersOf(operation).some(({ name }) => name === 'Idempotency-Key');
      expect({ path, isKeyed }).toEqual({
        path,
        isKeyed: method === 'post' && !WITHOUT_KEY.includes(path),
      });
    }
  });

  it('tells of every refusal there is from where it comes, unless it never comes over HTTP', () => {
    const text = JSON.stringify(document.components?.responses);
    const told = (code: string) => text.includes(`\`${code}\``);
    const never = (code: string) => NOT_OVER_HTTP.some((pattern) => pattern.test(code));
    const wrong = Object.keys(PROBLEMS).filter((code) => told(code) === never(code));
    expect(wrong).toEqual([]);
  });
});
