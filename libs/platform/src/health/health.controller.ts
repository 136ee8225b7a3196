import { Controller, Get, HttpStatus, Inject, Res } from '@nestjs/common';
import {
  ApiOkResponse,
  ApiProperty,
  ApiServiceUnavailableResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Summary } from '../http/described-paths.js';
import { OpenToAll } from '../http/open-to-all.js';

/** What must hold before this process should be given work; the name is what an operator reads. */
export interface HealthCheck {
  readonly name: string;
  /** Null when it holds, else what is wrong. */
  check(): Promise<string | null>;
}

class LivenessAnswer {
  @ApiProperty({ enum: ['up'] })
  readonly status!: 'up';
}

class ReadinessAnswer {
  @ApiProperty({ enum: ['ready', 'not-ready'] })
  readonly status!: 'ready' | 'not-ready';

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: '`ok`, or what does not hold, by the name of the check.',
  })
  readonly checks!: Readonly<Record<string, string>>;
}

export const HEALTH_CHECKS = Symbol('HEALTH_CHECKS');

/** A check that has not answered by then counts as failed. */
const LONGEST_CHECK_MS = 2000;

@OpenToAll()
@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(@Inject(HEALTH_CHECKS) private readonly checks: readonly HealthCheck[]) {}

  /** The process runs and answers; nothing is said of what it depends on. */
  @Get('live')
  @Summary({ vi: 'Tiến trình đang chạy', en: 'The process runs' })
  @ApiOkResponse({ type: LivenessAnswer, description: 'It runs and answers.' })
  live(): LivenessAnswer {
    return { status: 'up' };
  }

  /** 200 when every check holds, 503 with what is wrong otherwise. */
  @Get('ready')
  @Summary({ vi: 'Sẵn sàng nhận việc', en: 'The process may be given work' })
  @ApiOkResponse({ type: ReadinessAnswer, description: 'Every check holds.' })
  @ApiServiceUnavailableResponse({ type: ReadinessAnswer, description: 'Some do not.' })
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<ReadinessAnswer> {
    const results = await Promise.all(this.checks.map(async (one) => [one.name, await run(one)]));
    const checks = Object.fromEntries(results) as Record<string, string>;
    if (Object.values(checks).every((result) => result === 'ok'))
      return { status: 'ready', checks };
    void reply.status(HttpStatus.SERVICE_UNAVAILABLE);
    return { status: 'not-ready', checks };
  }
}

async function run(one: HealthCheck): Promise<string> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(resolve, LONGEST_CHECK_MS, `no answer in ${LONGEST_CHECK_MS} ms`);
  });
  try {
    return (await Promise.race([one.check(), late])) ?? 'ok';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    clearTimeout(timer);
  }
}
