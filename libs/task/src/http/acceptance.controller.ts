import { Asked, CommandController, Decision, type CommandRequest } from '@ledger/command';
import { PathId } from '@ledger/platform';
import { Body } from '@nestjs/common';
import {
  AcceptDto,
  ContestReturnDto,
  RecordIssueDto,
  RecordSendingBackDto,
  ReturnForReworkDto,
} from './decision.dto.js';
import { acceptStep } from './decision-steps.js';
import { citationOf, optionalCitationOf } from './parts.dto.js';
import { DecisionStepPath, StepPath } from './step-path.js';
import { TaskSteps } from './task-steps.js';

/** What becomes of what was handed over or submitted. */
@CommandController('v1/tasks', 'tasks: acceptance')
export class AcceptanceController {
  constructor(private readonly steps: TaskSteps) {}

  @DecisionStepPath(':id/acceptances', ['Accept'], {
    summary: { vi: 'Xác nhận hoàn thành', en: 'Accept what was handed over' },
  })
  accept(@PathId() task: string, @Body() body: AcceptDto, @Decision() request: CommandRequest) {
    return this.steps.take({ task, step: acceptStep(body), body }, request);
  }

  @DecisionStepPath(':id/returns', ['ReturnForRework'], {
    summary: { vi: 'Trả lại để thực hiện lại', en: 'Return what was handed over for rework' },
  })
  returnForRework(
    @PathId() task: string,
    @Body() body: ReturnForReworkDto,
    @Decision() request: CommandRequest,
  ) {
    const { claim, reasons } = body;
    const step = { kind: 'ReturnForRework', claim, reasons } as const;
    return this.steps.take({ task, step, body }, request);
  }

  @StepPath(':id/return-contests', ['ContestReturn'], {
    summary: { vi: 'Kiến nghị về việc trả lại', en: 'Contest a return' },
  })
  contest(
    @PathId() task: string,
    @Body() body: ContestReturnDto,
    @Asked() request: CommandRequest,
  ) {
    const step = { kind: 'ContestReturn', grounds: body.grounds } as const;
    return this.steps.take({ task, step, body }, request);
  }

  @StepPath(':id/issues', ['RecordIssue'], {
    summary: {
      vi: 'Ghi nhận việc ban hành sản phẩm',
      en: 'Record that another body issued a product',
    },
  })
  recordIssue(
    @PathId() task: string,
    @Body() body: RecordIssueDto,
    @Asked() request: CommandRequest,
  ) {
    const { product, number, date } = body;
    const document = optionalCitationOf(body.document);
    const step = { kind: 'RecordIssue', product, number, date, document } as const;
    return this.steps.take({ task, step, body }, request);
  }

  @StepPath(':id/sendings-back', ['RecordSendingBack'], {
    summary: {
      vi: 'Ghi nhận việc cơ quan ký trả lại bản trình',
      en: 'Record that the body that was to sign sent a submission back',
    },
  })
  recordSendingBack(
    @PathId() task: string,
    @Body() body: RecordSendingBackDto,
    @Asked() request: CommandRequest,
  ) {
    const { submission, reasons } = body;
    const document = citationOf(body.document);
    const step = { kind: 'RecordSendingBack', submission, reasons, document } as const;
    return this.steps.take({ task, step, body }, request);
  }
}
