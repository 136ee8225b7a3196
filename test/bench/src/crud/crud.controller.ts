import { TheCaller, type Caller } from '@ledger/access';
import { PathId } from '@ledger/platform';
import { ReportProgressDto } from '@ledger/task';
import { Body, Controller, HttpCode, NotFoundException, Post } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CrudAudit } from './audit.entity.js';
import { CrudTask } from './task.entity.js';

/** Takes the progress reports that the command service takes, and keeps them the usual way. */
@Controller('v1/tasks')
export class CrudController {
  constructor(private readonly database: DataSource) {}

  /** As few statements as it can be done with: nothing is read before, the update itself finds the caller's task. */
  @Post(':id/progress-reports')
  @HttpCode(200)
  async report(
    @PathId() id: string,
    @Body() body: ReportProgressDto,
    @TheCaller() { actor }: Caller,
  ) {
    const { person, agency } = actor;
    const at = new Date();
    const change = { summary: body.summary, percent: body.percent ?? null };
    const entry = { task: id, action: 'progress-reported', person, agency, change, at };
    await this.database.transaction(async (manager) => {
      const where = { id, lead: agency };
      const { affected } = await manager.update(CrudTask, where, { ...change, updatedAt: at });
      if (affected !== 1) throw new NotFoundException();
      await manager.insert(CrudAudit, entry);
    });
    return { id, ...change };
  }

  /** The same request, and nothing is done. */
  @Post(':id/no-operations')
  @HttpCode(200)
  nothing(@PathId() id: string, @Body() body: ReportProgressDto) {
    return { id, summary: body.summary };
  }
}
