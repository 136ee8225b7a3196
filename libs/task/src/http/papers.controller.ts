import { Asked, CommandController, type CommandAnswer, type CommandRequest } from '@ledger/command';
import { isRefusal, uuidV5, type Refusal } from '@ledger/kernel';
import { PathId } from '@ledger/platform';
import { Body } from '@nestjs/common';
import type { TaskStep } from '../domain/task.commands.js';
import type { StepDto } from './late.dto.js';
import {
  ClaimCompletionDto,
  RequestExtensionDto,
  SignDto,
  SubmitDto,
  WithdrawDto,
} from './paper.dto.js';
import { claimOf, extensionRequestOf, submissionOf } from './paper-content.js';
import { StepPath } from './step-path.js';
import { hashPrepared, PaperAnswer, taskAnswer } from './task-answers.js';
import { TaskSteps } from './task-steps.js';

/**
 * Papers of the lead: prepared by one person, signed by another over the hash of what was prepared. One that was signed
 * before it came here is entered late as it is.
 */
@CommandController('v1/tasks', 'tasks: papers')
export class PapersController {
  constructor(private readonly steps: TaskSteps) {}

  @StepPath(':id/completion-claims', ['PreparePaper', 'HandOver'], {
    summary: {
      vi: 'Soạn báo cáo hoàn thành, hoặc ghi bổ sung',
      en: 'Prepare the hand-over, or enter it late',
    },
    answer: PaperAnswer,
  })
  claim(
    @PathId() task: string,
    @Body() body: ClaimCompletionDto,
    @Asked() request: CommandRequest,
  ) {
    const content = claimOf(body);
    const drawUp = (paper: string): TaskStep =>
      body.late ? { kind: 'HandOver', paper, content } : { kind: 'PreparePaper', paper, content };
    return this.#drawUp({ task, body, drawUp }, request);
  }

  @StepPath(':id/extension-requests', ['PreparePaper', 'RequestExtension'], {
    summary: {
      vi: 'Soạn đề nghị gia hạn, hoặc ghi bổ sung',
      en: 'Prepare a request for more time, or enter it late',
    },
    answer: PaperAnswer,
  })
  requestExtension(
    @PathId() task: string,
    @Body() body: RequestExtensionDto,
    @Asked() request: CommandRequest,
  ) {
    const content = extensionRequestOf(body);
    const drawUp = (paper: string): TaskStep =>
      body.late
        ? { kind: 'RequestExtension', paper, content }
        : { kind: 'PreparePaper', paper, content };
    return this.#drawUp({ task, body, drawUp }, request);
  }

  @StepPath(':id/submissions', ['PreparePaper', 'Submit'], {
    summary: {
      vi: 'Soạn tờ trình cơ quan ký ban hành, hoặc ghi bổ sung',
      en: 'Prepare the submission to the body that signs, or enter it late',
    },
    answer: PaperAnswer,
  })
  submit(@PathId() task: string, @Body() body: SubmitDto, @Asked() request: CommandRequest) {
    const content = submissionOf(body);
    const drawUp = (paper: string): TaskStep =>
      body.late ? { kind: 'Submit', paper, content } : { kind: 'PreparePaper', paper, content };
    return this.#drawUp({ task, body, drawUp }, request);
  }

  @StepPath(':id/papers/:paper/signatures', ['SignPaper'], {
    summary: {
      vi: 'Ký văn bản do người khác soạn, theo tư cách nêu trong mã truy cập',
      en: 'Sign what another person prepared, in the capacity that the token states',
    },
  })
  sign(
    @PathId() task: string,
    @PathId('paper') paper: string,
    @Body() { hash }: SignDto,
    @Asked() request: CommandRequest,
  ) {
    return this.steps.take({ task, step: { kind: 'SignPaper', paper, hash }, body: {} }, request);
  }

  @StepPath(':id/papers/:paper/withdrawals', ['WithdrawPaper'], {
    summary: {
      vi: 'Rút bản soạn, hoặc văn bản đã ký chưa được quyết định',
      en: 'Take back a draft, or what was signed and is not decided yet',
    },
  })
  withdraw(
    @PathId() task: string,
    @PathId('paper') paper: string,
    @Body() body: WithdrawDto,
    @Asked() request: CommandRequest,
  ) {
    const step = { kind: 'WithdrawPaper', paper, reason: body.reason } as const;
    return this.steps.take({ task, step, body }, request);
  }

  async #drawUp(
    { task, body, drawUp }: DrawnUp,
    request: CommandRequest,
  ): Promise<CommandAnswer | Refusal> {
    const id = uuidV5(request.identity.commandId, 'paper');
    const decided = await this.steps.decide({ task, step: drawUp(id), body }, request);
    if (isRefusal(decided)) return decided;
    return Object.assign(taskAnswer(task, decided), {
      paper: { id, hash: hashPrepared(decided) },
    });
  }
}

interface DrawnUp {
  readonly task: string;
  readonly body: StepDto;
  readonly drawUp: (paper: string) => TaskStep;
}
