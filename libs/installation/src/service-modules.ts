import { AccessModule, RefusedAttemptsModule, type TokenVerifier } from '@ledger/access';
import { AgencyCommandsModule, AgencyQueryModule } from '@ledger/agency';
import { AttachmentModule, FileReaders, type Citations } from '@ledger/attachment';
import { CommandModule } from '@ledger/command';
import { ImportCommandsModule } from '@ledger/import';
import { PersonModule } from '@ledger/person';
import { HealthModule, type HealthCheck } from '@ledger/platform';
import { ScorecardCommandsModule, ScorecardQueryModule } from '@ledger/scorecard';
import { FactsWithFiles, TaskCommandsModule, TaskQueryModule, TaskReaders } from '@ledger/task';
import { Module, type DynamicModule } from '@nestjs/common';
import type { Registry } from 'prom-client';
import type { House } from './house.js';
import type { ReadSide } from './read-side.js';
import type { SideStores } from './side-stores.js';
import { UploadedLists } from './uploaded-lists.js';

/** What a process does, beside telling how it is. */
export interface ServiceParts {
  /** Agencies issue commands. */
  readonly commands: boolean;
  /** The reporting service asks, and inspectors replay. */
  readonly queries: boolean;
  /** Read models are kept up to date, and what follows from events is done. */
  readonly workers: boolean;
}

export interface ServiceTools {
  readonly house: House;
  readonly readSide: ReadSide;
  readonly sideStores: SideStores;
  readonly citations: Citations;
  readonly verifier: TokenVerifier;
  readonly checks: readonly HealthCheck[];
  readonly metrics: Registry;
}

/** Everything one process serves over HTTP. */
@Module({})
export class ServiceModule {
  static with(parts: ServiceParts, tools: ServiceTools): DynamicModule {
    const { verifier, checks, metrics } = tools;
    return {
      module: ServiceModule,
      imports: [
        HealthModule.with(checks, metrics),
        AccessModule.with(verifier),
        ...(parts.commands ? commandModules(tools) : []),
        ...(parts.queries ? queryModules(tools) : []),
      ],
    };
  }
}

function readersOf({ finder, tools: { folds } }: House): TaskReaders {
  return new TaskReaders(folds, finder);
}

function commandModules({ house, sideStores, citations }: ServiceTools) {
  const { attachments: store, persons: register } = sideStores;
  const { clock } = house.tools;
  const records = readersOf(house);
  const mayRead = new FileReaders({ store, citations, records });
  return [
    CommandModule.with(house.tools),
    AgencyCommandsModule,
    ScorecardCommandsModule.with({ ...house.tools, files: store }),
    TaskCommandsModule.with(new FactsWithFiles(house.facts, store)),
    AttachmentModule.with({ store, mayRead, clock }),
    ImportCommandsModule.with({
      files: new UploadedLists(store, mayRead),
      facts: house.facts,
      log: house.tools.log,
      clock,
    }),
    PersonModule.with({ register, clock }),
  ];
}

function queryModules({ house, readSide, sideStores }: ServiceTools) {
  const { pool, models } = readSide;
  return [
    AgencyQueryModule.with(house.tools),
    TaskQueryModule.with({ ...house.tools, pool, models, finder: house.finder }),
    ScorecardQueryModule.with({
      ...house.tools,
      models,
      readers: readersOf(house),
      files: sideStores.attachments,
    }),
    RefusedAttemptsModule.with(sideStores.refusedAttempts),
  ];
}
