import { CommandExecutor, type CommandRequest, type Executed } from '@ledger/command';
import { isRefusal, type Actor, type Refusal } from '@ledger/kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { PeriodClose } from '../domain/close/period-close.js';
import {
  approvable,
  approveCloseDecider,
  withdrawCloseDecider,
  type ApprovalFacts,
  type ApproveClose,
  type WithdrawClose,
} from '../domain/close/settle-close.decider.js';
import { closeStream } from '../domain/streams.js';
import { SnapshotFiles } from '../snapshot/snapshot-files.js';

type Outcome = Executed<PeriodClose> | Refusal;

export class ApprovePeriodClose extends Command<Outcome> {
  constructor(
    readonly command: ApproveClose,
    readonly request: CommandRequest,
  ) {
    super();
  }
}

/** Whoever approves stands for the bytes, so they are read once more. */
@CommandHandler(ApprovePeriodClose)
export class ApproveCloseHandler implements ICommandHandler<ApprovePeriodClose> {
  constructor(
    private readonly executor: CommandExecutor,
    private readonly files: SnapshotFiles,
  ) {}

  execute({ command, request }: ApprovePeriodClose): Promise<Outcome> {
    return this.executor.execute({
      stream: closeStream(command.close),
      decider: approveCloseDecider,
      command,
      facts: ({ state }) => this.#facts(command, state, request.identity.actor),
      ...request,
    });
  }

  async #facts(
    command: ApproveClose,
    state: PeriodClose,
    actor: Actor,
  ): Promise<ApprovalFacts | Refusal> {
    const proposal = approvable(command, state, actor);
    if (isRefusal(proposal)) return proposal;
    return { intact: await this.files.isIntact(proposal.snapshot) };
  }
}

export class WithdrawPeriodClose extends Command<Outcome> {
  constructor(
    readonly command: WithdrawClose,
    readonly request: CommandRequest,
  ) {
    super();
  }
}

@CommandHandler(WithdrawPeriodClose)
export class WithdrawCloseHandler implements ICommandHandler<WithdrawPeriodClose> {
  constructor(private readonly executor: CommandExecutor) {}

  execute({ command, request }: WithdrawPeriodClose): Promise<Outcome> {
    return this.executor.execute({
      stream: closeStream(command.close),
      decider: withdrawCloseDecider,
      command,
      facts: () => Promise.resolve(null),
      ...request,
    });
  }
}
