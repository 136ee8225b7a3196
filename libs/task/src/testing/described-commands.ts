import { AgencyCommandsModule } from '@ledger/agency';
import { CommandModule, StreamFolds } from '@ledger/command';
import { MemoryEventLog } from '@ledger/event-log';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { TaskCommandsModule } from '../task-commands.module.js';
import { HOUSE_EVENTS } from './house-names.js';
import { LogSearches } from './log-searches.js';

@Module({})
class DescribedModule {}

/** The description of the commands on tasks and agencies, as the library makes it of their decorators. */
export async function describedCommands(): Promise<OpenAPIObject> {
  const clock = () => '2025-01-09T02:00:00.000Z';
  const log = new MemoryEventLog({ clock });
  const directory = new LogSearches(log);
  const folds = new StreamFolds(log, HOUSE_EVENTS);
  const facts = { factsFor: () => Promise.reject(new Error('nothing is decided here')) };
  const imports = [
    CommandModule.with({ log, folds, registry: HOUSE_EVENTS, clock, directory }),
    AgencyCommandsModule,
    TaskCommandsModule.with(facts),
  ];
  const module = { module: DescribedModule, imports };
  const app = await NestFactory.create(module, new FastifyAdapter(), { logger: false });
  const base = new DocumentBuilder().setOpenAPIVersion('3.1.0').build();
  const described = SwaggerModule.createDocument(app, base);
  await app.close();
  return described;
}
