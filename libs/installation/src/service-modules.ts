import { AccessModule, type TokenVerifier } from '@ledger/access';
import { AgencyCommandsModule } from '@ledger/agency';
import { CommandModule } from '@ledger/command';
import { HealthModule, type HealthCheck } from '@ledger/platform';
import { TaskCommandsModule, TaskQueryModule } from '@ledger/task';
import { Module, type DynamicModule } from '@nestjs/common';
import type { Registry } from 'prom-client';
import type { House } from './house.js';
import type { ReadSide } from './read-side.js';

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
  readonly verifier: TokenVerifier;
  readonly checks: readonly HealthCheck[];
  readonly metrics: Registry;
}

/** What counts as due soon where nobody says otherwise. */
const SETTINGS = { dueSoonDays: 15 };

/** Everything one process serves over HTTP. */
@Module({})
export class ServiceModule {
  static with(
    parts: ServiceParts,
    { house, readSide, verifier, checks, metrics }: ServiceTools,
  ): DynamicModule {
    const commands = [
      CommandModule.with(house.tools),
      AgencyCommandsModule,
      TaskCommandsModule.with(house.facts),
    ];
    const { log, clock } = house.tools;
    const { pool, readModels: models } = readSide;
    const queries = [TaskQueryModule.with({ log, clock, pool, models, settings: SETTINGS })];
    return {
      module: ServiceModule,
      imports: [
        HealthModule.with(checks, metrics),
        AccessModule.with(verifier),
        ...(parts.commands ? commands : []),
        ...(parts.queries ? queries : []),
      ],
    };
  }
}
