import { CommandExecutor, type CommandRequest, type Executed } from '@ledger/command';
import type { Refusal } from '@ledger/kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AgencyCommand, FollowMerger } from '../domain/agency/agency.commands.js';
import { agencyDecider } from '../domain/agency/agency.decider.js';
import type { Agency } from '../domain/agency/agency.js';
import { agencyStream } from '../domain/streams.js';
import { AgencyRoomFacts } from './agency-room-facts.js';

type Outcome = Executed<Agency | null> | Refusal;

/** What people decide; that an agency follows a merger is decided by none of them. */
export class DecideOnAgency extends Command<Outcome> {
  constructor(
    readonly command: Exclude<AgencyCommand, FollowMerger>,
    readonly request: CommandRequest,
  ) {
    super();
  }
}

@CommandHandler(DecideOnAgency)
export class AgencyHandler implements ICommandHandler<DecideOnAgency> {
  constructor(
    private readonly executor: CommandExecutor,
    private readonly facts: AgencyRoomFacts,
  ) {}

  execute({ command, request }: DecideOnAgency): Promise<Outcome> {
    const parent = 'parent' in command ? command.parent : null;
    return this.executor.execute({
      stream: agencyStream(command.agency),
      decider: agencyDecider,
      command,
      facts: async () => ({ agencies: await this.facts.withParents(parent), merger: null }),
      ...request,
    });
  }
}
