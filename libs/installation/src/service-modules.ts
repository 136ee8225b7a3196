import { AccessModule, type TokenVerifier } from '@ledger/access';
import { AgencyCommandsModule } from '@ledger/agency';
import { CommandModule } from '@ledger/command';
import { HealthModule, type HealthCheck } from '@ledger/platform';
import { Module, type DynamicModule } from '@nestjs/common';
import type { Registry } from 'prom-client';
import type { Installation } from './installation.js';
import { EVENT_REGISTRY } from './projections.js';

/** What a process does, beside telling how it is. */
export interface ServiceParts {
  /** Agencies issue commands. */
  readonly commands: boolean;
  /** Read models are kept up to date. */
  readonly projections: boolean;
}

export interface ServiceTools {
  readonly installation: Installation;
  readonly verifier: TokenVerifier;
  readonly checks: readonly HealthCheck[];
  readonly metrics: Registry;
}

/** Everything one process serves over HTTP. */
@Module({})
export class ServiceModule {
  static with(
    parts: ServiceParts,
    { installation, verifier, checks, metrics }: ServiceTools,
  ): DynamicModule {
    const tools = {
      log: installation.events,
      registry: EVENT_REGISTRY,
      clock: () => new Date().toISOString(),
    };
    const commands = [CommandModule.with(tools), AgencyCommandsModule];
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
