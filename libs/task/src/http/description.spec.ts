import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AgencyCommandsModule } from '@ledger/agency';
import { CommandModule } from '@ledger/command';
import { MemoryEventLog } from '@ledger/event-log';
import { Module, type INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { TaskCommandsModule } from '../task-commands.module.js';
import { HOUSE_EVENTS, LogSearches } from '../testing/index.js';

@Module({})
class DescribedModule {}

describe('the published description of commands', () => {
  let app: INestApplication;
  let described: OpenAPIObject;

  beforeAll(async () => {
    const clock = () => '2025-01-09T02:00:00.000Z';
    const log = new MemoryEventLog({ clock });
    const directory = new LogSearches(log);
    const facts = { factsFor: () => Promise.reject(new Error('nothing is decided here')) };
    const imports = [
      CommandModule.with({ log, registry: HOUSE_EVENTS, clock, directory }),
      AgencyCommandsModule,
      TaskCommandsModule.with(facts),
    ];
    const adapter = new FastifyAdapter();
    app = await NestFactory.create({ module: DescribedModule, imports }, adapter, {
      logger: false,
    });
    const base = new DocumentBuilder().setOpenAPIVersion('3.1.0').build();
    described = SwaggerModule.createDocument(app, base);
  });

  afterAll(() => app.close());

  it('refers to nothing that it does not describe', () => {
    const references = [...JSON.stringify(described).matchAll(/"\$ref":"([^"]*)"/g)];
    const names = new Set(references.map(([, reference]) => reference));
    const known = Object.keys(described.components?.schemas ?? {});
    expect(names.size).toBeGreaterThan(50);
    expect([...names].sort()).toEqual(
      known
        .map((name) => `#/components/schemas/${name}`)
        .filter((one) => names.has(one))
        .sort(),
    );
  });

  it('describes what is nested in a request', () => {
    const { schemas = {} } = described.components ?? {};
    expect(schemas['AssignManyDto']).toMatchObject({
      properties: { items: { type: 'array', items: { $ref: '#/components/schemas/AssignDto' } } },
    });
    expect(schemas['AssignDto']).toMatchObject({
      required: expect.arrayContaining(['assignment', 'deadline']),
      properties: { assignment: { $ref: '#/components/schemas/AssignmentDto' } },
    });
  });

  it('names for each action the path that takes it, and asks for what it needs', () => {
    const accept = described.paths['/v1/tasks/{id}/acceptances']?.post;
    expect(accept).toMatchObject({ 'x-actions': ['Accept'] });
    expect(accept?.parameters).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: 'Idempotency-Key', required: true }),
        expect.objectContaining({ name: 'If-Match', required: true }),
      ]),
    );
  });
});
