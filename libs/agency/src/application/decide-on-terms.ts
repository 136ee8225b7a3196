import { CommandExecutor, type CommandRequest, type Executed } from '@ledger/command';
import type { Refusal } from '@ledger/kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { TERMS_STREAM } from '../domain/streams.js';
import { termsDecider, type AdoptTerms } from '../domain/terms/terms.decider.js';
import type { TermsHistory } from '../domain/terms/terms.js';
import { AgencyRoomFacts } from './agency-room-facts.js';

type Outcome = Executed<TermsHistory> | Refusal;

export class DecideOnTerms extends Command<Outcome> {
  constructor(
    readonly command: AdoptTerms,
    readonly request: CommandRequest,
  ) {
    super();
  }
}

@CommandHandler(DecideOnTerms)
export class TermsHandler implements ICommandHandler<DecideOnTerms> {
  constructor(
    private readonly executor: CommandExecutor,
    private readonly facts: AgencyRoomFacts,
  ) {}

  execute({ command, request }: DecideOnTerms): Promise<Outcome> {
    const authority = command.terms.objectiveCauseConfirmedBy;
    const agency = authority.by === 'agency' ? authority.agency : null;
    return this.executor.execute({
      stream: TERMS_STREAM,
      decider: termsDecider,
      command,
      facts: async () => ({ agencies: await this.facts.agencies(agency) }),
      ...request,
    });
  }
}
