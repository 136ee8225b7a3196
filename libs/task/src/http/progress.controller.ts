import { Asked, CommandController, type CommandRequest } from '@ledger/command';
import { isRefusal, uuidV5 } from '@ledger/kernel';
import { PathId } from '@ledger/platform';
import { Body } from '@nestjs/common';
import { orNull } from './or-null.js';
import { ReportProgressDto } from './paper.dto.js';
import { StepPath } from './step-path.js';
import { ProgressReportAnswer, taskAnswer } from './task-answers.js';
import { TaskSteps } from './task-steps.js';

/** What the lead tells while it works. */
@CommandController('v1/tasks', 'tasks: progress')
export class ProgressController {
  constructor(private readonly steps: TaskSteps) {}

  @StepPath(':id/progress-reports', ['ReportProgress'], {
    summary: {
      vi: 'Báo cáo tiến độ và vướng mắc',
      en: 'Report progress, with what stands in the way',
    },
    answer: ProgressReportAnswer,
  })
  async report(
    @PathId() task: string,
    @Body() body: ReportProgressDto,
    @Asked() request: CommandRequest,
  ) {
    const { commandId } = request.identity;
    const obstacles = (body.obstacles ?? []).map(({ class: kind, cause, proposal }, n) => ({
      obstacle: uuidV5(commandId, 'obstacle', n),
      class: kind,
      cause,
      proposal,
    }));
    const { summary } = body;
    const percent = orNull(body.percent);
    const step = { kind: 'ReportProgress', summary, percent, obstacles } as const;
    const decided = await this.steps.decide({ task, step, body }, request);
    if (isRefusal(decided)) return decided;
    return Object.assign(taskAnswer(task, decided), {
      obstacles: obstacles.map(({ obstacle }) => obstacle),
    });
  }
}
