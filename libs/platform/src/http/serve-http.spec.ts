import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Body, Controller, Get, Module, Post } from '@nestjs/common';
import { refuse, RefusedError } from '@ledger/kernel';
import { QueryFailedError } from 'typeorm';
import { createLogger } from '../logging/logger.js';
import { Field, NestedField } from './fields.js';
import { oneOf, text, wholeNumber } from './rules.js';
import { serveHttp, type ServedHttp } from './serve-http.js';

class InnerDto {
  @Field(wholeNumber(1, 3))
  readonly n!: number;
}

class OuterDto {
  @Field(text(5))
  readonly name!: string;

  @Field(oneOf(['a', 'b']))
  readonly choice!: string;

  @NestedField(() => InnerDto)
  readonly inner!: InnerDto;
}

@Controller('things')
class ThingsController {
  @Post()
  make(@Body() body: OuterDto): OuterDto {
    return body;
  }

  @Get('refused')
  refused(): never {
    throw new RefusedError(
      refuse('projection.behind', { projection: 'p', position: '9', reached: '7' }),
    );
  }

  @Get('without-database')
  withoutDatabase(): never {
    const lost = Object.assign(new Error('connect ECONNREFUSED 10.0.0.7'), {
      code: 'ECONNREFUSED',
    });
    throw new QueryFailedError('select 1', [], lost);
  }

  @Get('broken')
  broken(): never {
    throw new Error('the secret is 42');
  }
}

@Module({ controllers: [ThingsController] })
class ThingsModule {}

const GOOD = { name: 'abc', choice: 'a', inner: { n: 2 } };
const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';

describe('a request over HTTP', () => {
  let served: ServedHttp;
  const lines: string[] = [];

  beforeAll(async () => {
    const write = (line: string) => lines.push(line);
    const log = createLogger({ program: 'test', level: 'debug', to: { write } });
    served = await serveHttp(ThingsModule, { host: '127.0.0.1', port: 0 }, { log });
  });

  afterAll(() => served.close());

  async function send(path: string, init: RequestInit = {}) {
    const response = await fetch(`${served.url}${path}`, init);
    const body = (await response.json()) as Record<string, unknown>;
    return { status: response.status, headers: response.headers, body };
  }

  const post = (body: string, headers: Record<string, string> = {}) =>
    send('/things', {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', 'accept-language': 'en', ...headers },
    });

  it('is served when it is as it must be', async () => {
    expect(await post(JSON.stringify(GOOD))).toMatchObject({ status: 201, body: GOOD });
  });

  it.each<[string, object, string]>([
    ['a member is missing', { name: undefined }, '/name'],
    ['a member is of another type', { name: 7 }, '/name'],
    ['a text is blank', { name: '  ' }, '/name'],
    ['a text is too long', { name: 'abcdef' }, '/name'],
    ['a value is none of the choices', { choice: 'c' }, '/choice'],
    ['a member is unknown', { 'co/lour': 'red' }, '/co~1lour'],
    ['an object is a list', { inner: [] }, '/inner'],
    ['an object is null', { inner: null }, '/inner'],
    ['a member of an object is wrong', { inner: { n: 1.5 } }, '/inner/n'],
  ])('is refused where %s, with its place and what it must be', async (_, change, pointer) => {
    const { status, headers, body } = await post(JSON.stringify({ ...GOOD, ...change }));
    expect(status).toBe(400);
    expect(headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(body).toMatchObject({
      code: 'request.invalid',
      instance: '/things',
      errors: [{ pointer, detail: expect.stringMatching(/^It must .*\.$/) }],
    });
  });

  it.each([
    ['no JSON', '{"name":'],
    ['empty', ''],
    ['out to change prototypes', '{"constructor": {"prototype": {}}}'],
  ])('is refused with a body that is %s', async (_, body) => {
    expect(await post(body)).toMatchObject({ status: 400, body: { code: 'request.unreadable' } });
  });

  it('is refused with a body of another media type', async () => {
    const refused = await post('a,b', { 'content-type': 'text/csv' });
    expect(refused).toMatchObject({ status: 415, body: { code: 'request.media-type' } });
  });

  it('is refused with a body over the limit', async () => {
    const other = JSON.stringify(GOOD).length - GOOD.name.length;
    const sized = (bytes: number) => JSON.stringify({ ...GOOD, name: 'x'.repeat(bytes - other) });
    expect(await post(sized(262_144))).toMatchObject({ status: 400 });
    expect(await post(sized(262_145))).toMatchObject({
      status: 413,
      body: { code: 'request.too-large', errors: [{ pointer: '' }] },
    });
  });

  it('is refused where nothing is served', async () => {
    expect(await send('/nothing')).toMatchObject({
      status: 404,
      body: { code: 'request.no-such-path' },
    });
  });

  it('is told what was refused, in Vietnamese where nothing else was asked for', async () => {
    const { status, headers, body } = await send('/things/refused');
    expect({ status, retry: headers.get('retry-after') }).toEqual({ status: 503, retry: '1' });
    expect(headers.get('content-language')).toBe('vi');
    expect(body).toMatchObject({ code: 'projection.behind', type: '/problems/projection.behind' });
  });

  it('is asked to come back while the database is out of reach, and not told where that is', async () => {
    const { status, headers, body } = await send('/things/without-database');
    expect({ status, retry: headers.get('retry-after') }).toEqual({ status: 503, retry: '1' });
    expect(body['code']).toBe('database.unavailable');
    expect(JSON.stringify(body)).not.toContain('10.0.0.7');
  });

  it('learns nothing of a fault of ours but the trace that leads to it in the technical log', async () => {
    const headers = { traceparent: `00-${TRACE}-00f067aa0ba902b7-01` };
    const { status, body } = await send('/things/broken', { headers });
    expect(status).toBe(500);
    expect(JSON.stringify(body)).not.toContain('42');
    expect(body).toMatchObject({ code: 'request.failed', traceId: TRACE });
    expect(lines.find((line) => line.includes(TRACE))).toContain('the secret is 42');
  });
});
