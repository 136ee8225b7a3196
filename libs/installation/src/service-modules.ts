import { AccessModule, type TokenVerifier } from '@ledger/access';
import { AgencyCommandsModule } from '@ledger/agency';
import { CommandModule } from '@ledger/command';
import { HealthModule, type HealthCheck } from '@ledger/platform';
import { Module, type DynamicModule } from '@nestjs/common';
import type { Registry } from 'prom-client';
import type { House } from './house.js';

/** What a process does, beside telling how it is. */
export interface ServiceParts {
  /** Agencies issue commands. */
  readonly commands: boolean;
  /** Read models are kept up to date, and what follows from events is done. */
  readonly workers: boolean;
}

export interface ServiceTools {
  readonly house: House;
  readonly verifier: TokenVerifier;
  readonly checks: readonly HealthCheck[];
  readonly metrics: Registry;
}

/** Everything one process serves over HTTP. */
@Module({})
export class ServiceModule {
  static with(
    parts: ServiceParts,
    { house, verifier, checks, metrics }: ServiceTools,
  ): DynamicModule {
    const commands = [CommandModule.with(house.tools), AgencyCommandsModule];
    return {
      module: ServiceModule,
      imports: [
        HealthModule.with(checks, metrics),
        AccessModule.with(verifier),
        ...(parts.commands ? commands : []),
      ],
    };
  }
}
