import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MemoryEventLog } from '@ledger/event-log';
import { EventRegistry } from '@ledger/kernel';
import { Field, text } from '@ledger/platform';
import { Body, Controller, Module, Post } from '@nestjs/common';
import { startTestApi, type TestApi } from '../testing/test-api.js';
import { Asked, Decision, type CommandRequest } from './command-request.js';

class NoteDto {
  @Field(text())
  readonly words!: string;
}

/** Answers with what it understood of a request. */
@Controller('v1/notes')
class NotesController {
  @Post()
  make(@Body() _: NoteDto, @Asked() request: CommandRequest): CommandRequest {
    return request;
  }

  @Post('decisions')
  decide(@Body() _: NoteDto, @Decision() request: CommandRequest): CommandRequest {
    return request;
  }
}

@Module({ controllers: [NotesController] })
class NotesModule {}

const as = { person: 'p-7', agency: 'byt', roles: ['lead-head'] as const, capacity: 'KT' };
const note = { words: 'abc' };

describe('the request of a command', () => {
  let api: TestApi;

  beforeAll(async () => {
    const clock = () => '2025-01-09T02:00:00.000Z';
    const log = new MemoryEventLog({ clock });
    api = await startTestApi({
      log,
      registry: new EventRegistry([]),
      clock,
      modules: [NotesModule],
    });
  });

  afterAll(() => api.close());

  const idOf = async (key: string, person = 'p-7', path = '/v1/notes') => {
    const request = { as: { ...as, person }, key, ifMatch: '"1"' };
    const { body } = await api.post(path, note, request);
    return (body as unknown as CommandRequest).identity;
  };

  it('says who asks and in what capacity', async () => {
    const { actor, auth, causationId } = await idOf('k-1');
    expect(actor).toEqual({
      kind: 'person',
      person: 'p-7',
      agency: 'byt',
      roles: ['lead-head'],
      capacity: 'KT',
    });
    expect({ auth, causationId }).toEqual({ auth: null, causationId: null });
  });

  it('has one id for one key of one person on one path, and another for any other', async () => {
    const { commandId } = await idOf('k-1');
    expect((await idOf('k-1')).commandId).toBe(commandId);
    const others = [
      await idOf('k-2'),
      await idOf('k-1', 'p-8'),
      await idOf('k-1', 'p-7', '/v1/notes/decisions'),
    ];
    expect(new Set([commandId, ...others.map((other) => other.commandId)]).size).toBe(4);
  });

  it('is hashed with its body, whatever the order of its members', async () => {
    const hashOf = async (body: object) => {
      const answer = await api.post('/v1/notes', body, { as, key: 'k' });
      return (answer.body as unknown as CommandRequest).identity.commandHash;
    };
    expect(await hashOf({ words: 'abc' })).toBe(await hashOf({ words: 'abc' }));
    expect(await hashOf({ words: 'abc' })).not.toBe(await hashOf({ words: 'abd' }));
  });

  it.each([
    ['"7"', 7],
    ['"0"', 0],
  ])('reads the revision seen from If-Match %s', async (ifMatch, seen) => {
    expect((await api.post('/v1/notes/decisions', note, { as, ifMatch })).body).toMatchObject({
      seen,
    });
  });

  it.each(['7', 'W/"7"', '*', '"7", "8"', '"07"', '"-1"'])(
    'refuses If-Match %s, which is no single entity tag of ours',
    async (ifMatch) => {
      const { status, body } = await api.post('/v1/notes', note, { as, ifMatch });
      expect({ status, code: body['code'] }).toEqual({
        status: 400,
        code: 'precondition.unreadable',
      });
    },
  );

  it('refuses a decision that does not say what its maker has seen', async () => {
    const { status, body } = await api.post('/v1/notes/decisions', note, { as });
    expect({ status, code: body['code'] }).toEqual({ status: 428, code: 'precondition.missing' });
  });

  it.each([
    ['', 'idempotency.key-invalid'],
    ['two words', 'idempotency.key-invalid'],
    ['x'.repeat(201), 'idempotency.key-invalid'],
  ])('refuses the key "%s"', async (key, code) => {
    const { status, body } = await api.post('/v1/notes', note, { as, key });
    expect({ status, code: body['code'] }).toEqual({ status: 400, code });
  });

  it('refuses a command without a key', async () => {
    const headers = { 'content-type': 'application/json', ...(await api.authorization(as)) };
    const sent = { method: 'POST', headers, body: JSON.stringify(note) };
    const response = await fetch(`${api.url}/v1/notes`, sent);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 'idempotency.key-missing' });
  });

  it.each([
    [{}, 'access.token-missing'],
    [{ authorization: 'Basic cDpx' }, 'access.token-missing'],
    [{ authorization: 'Bearer x.y.z' }, 'access.token-invalid'],
  ])('asks for a token before anything else: %j', async (headers, code) => {
    const response = await fetch(`${api.url}/v1/notes`, { method: 'POST', headers });
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
    expect(await response.json()).toMatchObject({ code });
  });
});
