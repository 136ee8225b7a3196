/**
 * The service that the command service is measured against: a row is updated and an audit row inserted by TypeORM,
 * behind the same server, guard, validation and DTO.
 */
import 'reflect-metadata';
import {
  AccessModule,
  LOCAL_AUDIENCE,
  LOCAL_ISSUER,
  openLocalIssuer,
  TokenVerifier,
} from '@ledger/access';
import { configOrExit } from '@ledger/installation';
import { createLogger, serveHttp } from '@ledger/platform';
import { Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CrudAudit } from './audit.entity.js';
import { CrudController } from './crud.controller.js';
import { CrudTask } from './task.entity.js';

/** As many as the command service has on its log: eight that read and one that writes. */
const CONNECTIONS = 9;

@Module({ controllers: [CrudController] })
class CrudModule {}

const { databaseUrl, dataDir, host, port } = configOrExit(process.env);
const database = await new DataSource({
  type: 'postgres',
  url: databaseUrl ?? '',
  entities: [CrudTask, CrudAudit],
  synchronize: true,
  poolSize: CONNECTIONS,
}).initialize();
const { keys } = await openLocalIssuer(dataDir);
const verifier = new TokenVerifier({ issuer: LOCAL_ISSUER, audience: LOCAL_AUDIENCE, keys });
const log = createLogger({ program: 'crud', level: 'info', to: 'stdout' });
const { url } = await serveHttp(
  {
    module: CrudModule,
    imports: [AccessModule.with(verifier)],
    providers: [{ provide: DataSource, useValue: database }],
  },
  { host, port },
  { log },
);
log.info({ url }, 'serving');
