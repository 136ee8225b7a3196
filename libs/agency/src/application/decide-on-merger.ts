import { CommandExecutor, type CommandRequest, type Executed } from '@ledger/command';
import type { Refusal } from '@ledger/kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { MergerCommand } from '../domain/merger/merger.commands.js';
import { mergerDecider } from '../domain/merger/merger.decider.js';
import type { Merger } from '../domain/merger/merger.js';
import { mergerStream } from '../domain/streams.js';
import { AgencyRoomFacts } from './agency-room-facts.js';

type Outcome = Executed<Merger | null> | Refusal;

export class DecideOnMerger extends Command<Outcome> {
  constructor(
    readonly command: MergerCommand,
    readonly request: CommandRequest,
  ) {
    super();
  }
}

@CommandHandler(DecideOnMerger)
export class MergerHandler implements ICommandHandler<DecideOnMerger> {
  constructor(
    private readonly executor: CommandExecutor,
    private readonly facts: AgencyRoomFacts,
  ) {}

  execute({ command, request }: DecideOnMerger): Promise<Outcome> {
    return this.executor.execute({
      stream: mergerStream(command.merger),
      decider: mergerDecider,
      command,
      // Who else takes over from whom is written in the streams of agencies that the command does not name.
      facts: async () => ({ agencies: await this.facts.allAgencies() }),
      ...request,
    });
  }
}
