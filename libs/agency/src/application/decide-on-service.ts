import { CommandExecutor, type CommandRequest, type Executed } from '@ledger/command';
import type { Refusal } from '@ledger/kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { serviceDecider, type ServiceCommand } from '../domain/service/service.decider.js';
import type { Services } from '../domain/service/service.js';
import { serviceStream } from '../domain/streams.js';
import { AgencyRoomFacts } from './agency-room-facts.js';

type Outcome = Executed<Services> | Refusal;

export class DecideOnService extends Command<Outcome> {
  constructor(
    readonly command: ServiceCommand,
    readonly request: CommandRequest,
  ) {
    super();
  }
}

@CommandHandler(DecideOnService)
export class ServiceHandler implements ICommandHandler<DecideOnService> {
  constructor(
    private readonly executor: CommandExecutor,
    private readonly facts: AgencyRoomFacts,
  ) {}

  execute({ command, request }: DecideOnService): Promise<Outcome> {
    return this.executor.execute({
      stream: serviceStream(command.person),
      decider: serviceDecider,
      command,
      facts: async ({ state: services }) => ({
        agencies: await this.facts.agencies(command.agency),
        successions: await this.facts.successions(...services.map(({ agency }) => agency)),
      }),
      ...request,
    });
  }
}
