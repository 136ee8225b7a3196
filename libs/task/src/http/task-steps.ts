import type { CommandAnswer, CommandRequest } from '@ledger/command';
import { isRefusal, type Refusal } from '@ledger/kernel';
import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { DecideOnTask, type DecidedOnTask } from '../application/decide-on-task.js';
import type { TaskStep } from '../domain/task.commands.js';
import { commandFor } from './late-step.js';
import type { StepDto } from './late.dto.js';
import { taskAnswer } from './task-answers.js';

/** A step as a request asks for it. */
export interface AskedStep {
  readonly task: string;
  readonly step: TaskStep;
  /** Says whether the step is entered late. */
  readonly body: StepDto;
}

/** Takes the steps that requests ask for. */
@Injectable()
export class TaskSteps {
  constructor(private readonly commands: CommandBus) {}

  async take(asked: AskedStep, request: CommandRequest): Promise<CommandAnswer | Refusal> {
    const decided = await this.decide(asked, request);
    return isRefusal(decided) ? decided : taskAnswer(asked.task, decided);
  }

  /** Like {@link take}, where the answer says more. */
  decide(
    { task, step, body }: AskedStep,
    request: CommandRequest,
  ): Promise<DecidedOnTask | Refusal> {
    return this.commands.execute(new DecideOnTask(task, commandFor(step, body), request));
  }
}
