import { CommandExecutor, type CommandRequest, type Executed } from '@ledger/command';
import { isRefusal, refuse, type Instant, type Refusal } from '@ledger/kernel';
import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { taskStream } from '../domain/streams.js';
import type { StepKind, TaskCommand } from '../domain/task.commands.js';
import { taskDecider } from '../domain/task.decider.js';
import type { TaskState } from '../domain/task.js';
import { stepOf, streamsNamed } from './named-in-command.js';
import { OpenActionsReader } from './open-actions-reader.js';
import type { TaskFactsReader } from './task-facts.port.js';

/** Stands for the {@link TaskFactsReader} of an app. */
export const TASK_FACTS = Symbol('TASK_FACTS');

/** An accepted command on a task, and what its sender may do next. */
export interface DecidedOnTask extends Executed<TaskState> {
  readonly actions: readonly StepKind[];
}

type Outcome = DecidedOnTask | Refusal;

export class DecideOnTask extends Command<Outcome> {
  constructor(
    readonly task: string,
    readonly command: TaskCommand,
    readonly request: CommandRequest,
  ) {
    super();
  }
}

@CommandHandler(DecideOnTask)
export class TaskHandler implements ICommandHandler<DecideOnTask> {
  constructor(
    private readonly executor: CommandExecutor,
    @Inject(TASK_FACTS) private readonly facts: TaskFactsReader,
    private readonly actions: OpenActionsReader,
  ) {}

  async execute({ task, command, request }: DecideOnTask): Promise<Outcome> {
    const { identity } = request;
    let asked: Instant = '';
    const outcome = await this.executor.execute({
      stream: taskStream(task),
      decider: taskDecider,
      command,
      alongside: streamsNamed(command),
      facts: (loaded, now) => {
        asked = now;
        return loaded.revision === null && !begins(command)
          ? Promise.resolve(refuse('task.not-found', { task }))
          : this.facts.factsFor(command, loaded, identity.actor, now);
      },
      ...request,
    });
    if (isRefusal(outcome)) return outcome;
    const { state, position, events } = outcome;
    // A repeat is answered as of the instant that was recorded, so that it hears what the first delivery heard.
    const now = events.at(-1)?.envelope.recordedAt ?? asked;
    return { ...outcome, actions: await this.actions.openTo(identity, state, { now, position }) };
  }
}

function begins(command: TaskCommand): boolean {
  const { kind } = stepOf(command);
  return kind === 'Assign' || kind === 'AssignCollectively';
}
