import { RefusedAttempts, TokenVerifier } from '@ledger/access';
import { AttachmentStore, CitationsInReadModel, openAttachmentPool } from '@ledger/attachment';
import { MemoryEventLog } from '@ledger/event-log';
import { PersonRegister } from '@ledger/person';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import { Registry } from 'prom-client';
import { DataSource } from 'typeorm';
import { houseOver } from '../house.js';
import { openReadSide } from '../read-side.js';
import { ServiceModule, type ServiceTools } from '../service-modules.js';
import { describeApi } from './api-description.js';

/** Connections are made when something is asked, and here nothing is. */
const NOWHERE = 'postgres://127.0.0.1:1/nothing';

/** The description of everything that an installation serves, without opening one. */
export async function describeInstallation(): Promise<OpenAPIObject> {
  const parts = { commands: true, queries: true, workers: false };
  const module = ServiceModule.with(parts, unopenedTools());
  const app = await NestFactory.create<NestFastifyApplication>(module, new FastifyAdapter(), {
    logger: false,
  });
  return describeApi(app);
}

function unopenedTools(): ServiceTools {
  const clock = () => new Date(0).toISOString();
  const log = new MemoryEventLog({ clock });
  const readSide = openReadSide(NOWHERE);
  const pool = openAttachmentPool(NOWHERE);
  return {
    house: houseOver(log, readSide),
    readSide,
    sideStores: {
      attachments: new AttachmentStore(pool, clock),
      persons: new PersonRegister(new DataSource({ type: 'postgres' })),
      refusedAttempts: new RefusedAttempts(pool),
      close: () => Promise.resolve(),
    },
    citations: new CitationsInReadModel({ log, ...readSide }),
    verifier: new TokenVerifier({
      issuer: 'nobody',
      audience: 'nobody',
      keys: () => Promise.reject(new Error('nobody asks for anything here')),
    }),
    checks: [],
    metrics: new Registry(),
  };
}
