import { CommandExecutor, StreamFolds, type CommandRequest, type Executed } from '@ledger/command';
import type { Refusal } from '@ledger/kernel';
import { documentDecider, documentStream } from '@ledger/task';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import {
  programmeDecider,
  type Programme,
  type ProgrammeFacts,
  type RegisterProgramme,
} from '../domain/programme/programme.decider.js';
import { programmeStream } from '../domain/streams.js';

type Outcome = Executed<Programme | null> | Refusal;

export class DecideOnProgramme extends Command<Outcome> {
  constructor(
    readonly programme: string,
    readonly command: RegisterProgramme,
    readonly request: CommandRequest,
  ) {
    super();
  }
}

@CommandHandler(DecideOnProgramme)
export class ProgrammeHandler implements ICommandHandler<DecideOnProgramme> {
  constructor(
    private readonly executor: CommandExecutor,
    private readonly folds: StreamFolds,
  ) {}

  execute({ programme, command, request }: DecideOnProgramme): Promise<Outcome> {
    return this.executor.execute({
      stream: programmeStream(programme),
      decider: programmeDecider,
      command,
      facts: () => this.#facts(command.documents),
      ...request,
    });
  }

  async #facts(documents: readonly string[]): Promise<ProgrammeFacts> {
    const folded = documents.map(async (document) => {
      const { state, basis } = await this.folds.fold(documentStream(document), documentDecider);
      return state.phase === 'not-registered' ? [] : [{ document, basis }];
    });
    return { documents: (await Promise.all(folded)).flat() };
  }
}
