import { CommandExecutor, type CommandRequest, type Executed } from '@ledger/command';
import type { Refusal } from '@ledger/kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { steeringDecider, type SteeringCommand } from '../domain/steering/steering.decider.js';
import type { SteeringMembers } from '../domain/steering/steering.js';
import { steeringStream } from '../domain/streams.js';
import { AgencyRoomFacts } from './agency-room-facts.js';

type Outcome = Executed<SteeringMembers> | Refusal;

export class DecideOnSteering extends Command<Outcome> {
  constructor(
    readonly command: SteeringCommand,
    readonly request: CommandRequest,
  ) {
    super();
  }
}

@CommandHandler(DecideOnSteering)
export class SteeringHandler implements ICommandHandler<DecideOnSteering> {
  constructor(
    private readonly executor: CommandExecutor,
    private readonly facts: AgencyRoomFacts,
  ) {}

  execute({ command, request }: DecideOnSteering): Promise<Outcome> {
    const represented = command.type === 'SeatMember' ? command.agency : null;
    return this.executor.execute({
      stream: steeringStream(command.body),
      decider: steeringDecider,
      command,
      facts: async () => ({ agencies: await this.facts.agencies(command.body, represented) }),
      ...request,
    });
  }
}
