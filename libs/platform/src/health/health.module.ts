import { Module, type DynamicModule } from '@nestjs/common';
import { Registry } from 'prom-client';
import { HEALTH_CHECKS, HealthController, type HealthCheck } from './health.controller.js';
import { MetricsController } from './metrics.controller.js';

/** `/health/live`, `/health/ready` and `/metrics` of one process. */
@Module({})
export class HealthModule {
  static with(checks: readonly HealthCheck[], registry: Registry): DynamicModule {
    return {
      module: HealthModule,
      controllers: [HealthController, MetricsController],
      providers: [
        { provide: HEALTH_CHECKS, useValue: checks },
        { provide: Registry, useValue: registry },
      ],
    };
  }
}
