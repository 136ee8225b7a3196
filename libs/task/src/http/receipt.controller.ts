import { Asked, CommandController, Decision, type CommandRequest } from '@ledger/command';
import { isRefusal, uuidV5 } from '@ledger/kernel';
import { PathId } from '@ledger/platform';
import { Body } from '@nestjs/common';
import { orNull } from './or-null.js';
import { citationOf, optionalCitationOf } from './parts.dto.js';
import {
  AcknowledgeDto,
  AnswerAsCoordinatorDto,
  AskCoordinatorDto,
  DisputeDto,
  ReassignDto,
  ResolveDisputeDto,
} from './receipt.dto.js';
import { DecisionStepPath, StepPath } from './step-path.js';
import { CoordinatorRequestAnswer, taskAnswer } from './task-answers.js';
import { TaskSteps } from './task-steps.js';

/** Who answers for a task, and who helps: received, disputed, given to another, coordinators asked. */
@CommandController('v1/tasks', 'tasks: receipt')
export class ReceiptController {
  constructor(private readonly steps: TaskSteps) {}

  @StepPath(':id/acknowledgements', ['Acknowledge'], {
    summary: { vi: 'Tiếp nhận nhiệm vụ', en: 'Receive a task' },
  })
  acknowledge(
    @PathId() task: string,
    @Body() body: AcknowledgeDto,
    @Asked() request: CommandRequest,
  ) {
    const step = { kind: 'Acknowledge', official: orNull(body.official) } as const;
    return this.steps.take({ task, step, body }, request);
  }

  @StepPath(':id/disputes', ['Dispute'], {
    summary: {
      vi: 'Phản ánh nhiệm vụ không thuộc cơ quan mình',
      en: "Hold that a task is not one's own",
    },
  })
  dispute(@PathId() task: string, @Body() body: DisputeDto, @Asked() request: CommandRequest) {
    const step = { kind: 'Dispute', grounds: body.grounds } as const;
    return this.steps.take({ task, step, body }, request);
  }

  @DecisionStepPath(':id/dispute-resolutions', ['ResolveDispute'], {
    summary: {
      vi: 'Giải quyết phản ánh: giữ nguyên hoặc giao cơ quan khác',
      en: 'Uphold a disputed assignment, or give it to another agency',
    },
  })
  resolveDispute(
    @PathId() task: string,
    @Body() body: ResolveDisputeDto,
    @Decision() request: CommandRequest,
  ) {
    const { grounds } = body;
    const reassignTo = orNull(body.reassignTo);
    const document = optionalCitationOf(body.document);
    const step = { kind: 'ResolveDispute', reassignTo, grounds, document } as const;
    return this.steps.take({ task, step, body }, request);
  }

  @DecisionStepPath(':id/reassignments', ['Reassign'], {
    summary: { vi: 'Giao lại cho cơ quan khác', en: 'Let another agency answer' },
  })
  reassign(@PathId() task: string, @Body() body: ReassignDto, @Decision() request: CommandRequest) {
    const { to, grounds } = body;
    const step = { kind: 'Reassign', to, grounds, document: citationOf(body.document) } as const;
    return this.steps.take({ task, step, body }, request);
  }

  @StepPath(':id/coordinator-requests', ['AskCoordinator'], {
    summary: { vi: 'Đề nghị phối hợp một phần việc', en: 'Ask a coordinator for a part' },
    answer: CoordinatorRequestAnswer,
  })
  async askCoordinator(
    @PathId() task: string,
    @Body() body: AskCoordinatorDto,
    @Asked() request: CommandRequest,
  ) {
    const { coordinator, part, by } = body;
    const ask = uuidV5(request.identity.commandId, 'coordinator-request');
    const step = { kind: 'AskCoordinator', ask, coordinator, part, by } as const;
    const decided = await this.steps.decide({ task, step, body }, request);
    return isRefusal(decided)
      ? decided
      : Object.assign(taskAnswer(task, decided), { request: ask });
  }

  @StepPath(':id/coordinator-requests/:ask/answers', ['AnswerAsCoordinator'], {
    summary: { vi: 'Trả lời đề nghị phối hợp', en: 'Answer as a coordinator' },
  })
  answerAsCoordinator(
    @PathId() task: string,
    @PathId('ask') ask: string,
    @Body() body: AnswerAsCoordinatorDto,
    @Asked() request: CommandRequest,
  ) {
    const document = optionalCitationOf(body.document);
    const step = { kind: 'AnswerAsCoordinator', ask, answer: body.answer, document } as const;
    return this.steps.take({ task, step, body }, request);
  }
}
