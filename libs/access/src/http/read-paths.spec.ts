import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApi, type TestApi } from '@ledger/command/testing';
import { MemoryEventLog } from '@ledger/event-log';
import { EventRegistry, type Role } from '@ledger/kernel';
import { OpenToAll } from '@ledger/platform';
import { Controller, Get, Module, Post, type Type } from '@nestjs/common';
import { EVERYBODY, ReadBy } from './reading-right.js';

@ReadBy({ roles: ['inspector', 'auditor'], of: 'everything' })
@Controller('v1/things')
class ThingsController {
  @Get()
  all(): string[] {
    return [];
  }

  @ReadBy({ roles: EVERYBODY, of: 'their own' })
  @Get('own')
  own(): string[] {
    return [];
  }

  @OpenToAll()
  @Get('health')
  health(): string[] {
    return [];
  }

  @Post()
  make(): string[] {
    return [];
  }
}

@Controller('v1/planted')
class PlantedController {
  @Get('things')
  things(): string[] {
    return [];
  }
}

function start(controller: Type): Promise<TestApi> {
  @Module({ controllers: [controller] })
  class PlantedModule {}
  const clock = () => '2025-02-20T02:00:00.000Z';
  const log = new MemoryEventLog({ clock });
  return startTestApi({ log, registry: new EventRegistry([]), clock, modules: [PlantedModule] });
}

describe('a path that is read', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await start(ThingsController);
  });
  afterAll(() => api.close());

  const get = async (path: string, ...roles: Role[]) =>
    (await api.get(`/v1/things${path}`, { as: { agency: 'byt', roles } })).status;

  it('keeps its program from starting where it does not say who may read it', async () => {
    await expect(start(PlantedController)).rejects.toThrow('GET /v1/planted/things');
  });

  it('is read by those who hold one of the roles that it names, and by nobody else', async () => {
    expect(await get('', 'inspector')).toBe(200);
    expect(await get('', 'lead-officer', 'auditor')).toBe(200);
    const { status, body } = await api.get('/v1/things', {
      as: { agency: 'byt', roles: ['lead-officer'] },
    });
    expect({ status, code: body['code'] }).toEqual({ status: 403, code: 'authority.role-missing' });
  });

  it('may be said to be read by others than the rest of its controller', async () => {
    expect(await get('/own', 'lead-officer')).toBe(200);
    expect((await api.get('/v1/things/health')).status).toBe(200);
  });

  it('is none where something is done', async () => {
    const as = { agency: 'byt', roles: ['lead-officer'] } as const;
    expect((await api.post('/v1/things', {}, { as })).status).toBe(201);
  });
});
