import { Controller, Get, Header, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Registry } from 'prom-client';
import { Summary } from '../http/described-paths.js';
import { OpenToAll } from '../http/open-to-all.js';

@OpenToAll()
@ApiTags('health')
@Controller('metrics')
export class MetricsController {
  constructor(@Inject(Registry) private readonly registry: Registry) {}

  /** Prometheus' text format. */
  @Get()
  @Summary({ vi: 'Số đo cho Prometheus', en: 'Metrics for Prometheus' })
  @ApiProduces('text/plain')
  @ApiOkResponse({ type: String, description: "Prometheus' text format." })
  @Header('Content-Type', Registry.PROMETHEUS_CONTENT_TYPE)
  metrics(): Promise<string> {
    return this.registry.metrics();
  }
}
