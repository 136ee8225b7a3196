import { Asked, CommandController, Decision, type CommandRequest } from '@ledger/command';
import { PathId } from '@ledger/platform';
import { Body } from '@nestjs/common';
import {
  ChangeDeadlineDto,
  ConfirmCauseDto,
  GrantExtensionDto,
  RefuseExtensionDto,
} from './decision.dto.js';
import { changeDeadlineStep } from './decision-steps.js';
import { deciderOf, optionalCitationOf } from './parts.dto.js';
import { readDeadline } from './read-deadline.js';
import { DecisionStepPath, StepPath } from './step-path.js';
import { TaskSteps } from './task-steps.js';

/** The time that a task is given, and what excuses a miss. */
@CommandController('v1/tasks', 'tasks: deadlines')
export class DeadlinesController {
  constructor(private readonly steps: TaskSteps) {}

  @DecisionStepPath(':id/extension-requests/:request/grants', ['GrantExtension'], {
    summary: { vi: 'Đồng ý gia hạn', en: 'Grant an extension' },
  })
  grant(
    @PathId() task: string,
    @PathId('request') asked: string,
    @Body() body: GrantExtensionDto,
    @Decision() request: CommandRequest,
  ) {
    const step = {
      kind: 'GrantExtension',
      request: asked,
      deadline: readDeadline(body.deadline),
      decider: deciderOf(body.decider, request),
      document: optionalCitationOf(body.document),
    } as const;
    return this.steps.take({ task, step, body }, request);
  }

  @DecisionStepPath(':id/extension-requests/:request/refusals', ['RefuseExtension'], {
    summary: { vi: 'Từ chối gia hạn', en: 'Refuse an extension' },
  })
  refuse(
    @PathId() task: string,
    @PathId('request') asked: string,
    @Body() body: RefuseExtensionDto,
    @Decision() request: CommandRequest,
  ) {
    const step = {
      kind: 'RefuseExtension',
      request: asked,
      grounds: body.grounds,
      decider: deciderOf(body.decider, request),
      document: optionalCitationOf(body.document),
    } as const;
    return this.steps.take({ task, step, body }, request);
  }

  @DecisionStepPath(':id/deadline-changes', ['ChangeDeadline'], {
    summary: { vi: 'Điều chỉnh thời hạn', en: 'Set another deadline' },
  })
  change(
    @PathId() task: string,
    @Body() body: ChangeDeadlineDto,
    @Decision() request: CommandRequest,
  ) {
    return this.steps.take({ task, step: changeDeadlineStep(body, request), body }, request);
  }

  @StepPath(':id/cause-confirmations', ['ConfirmObjectiveCause'], {
    summary: {
      vi: 'Xác nhận nguyên nhân khách quan của một lần trễ hạn',
      en: 'Excuse one missed instant for an objective cause',
    },
  })
  confirmCause(
    @PathId() task: string,
    @Body() body: ConfirmCauseDto,
    @Asked() request: CommandRequest,
  ) {
    const step = {
      kind: 'ConfirmObjectiveCause',
      missedAt: body.missedAt,
      grounds: body.grounds,
      decider: deciderOf(body.decider, request),
      document: optionalCitationOf(body.document),
    } as const;
    return this.steps.take({ task, step, body }, request);
  }
}
