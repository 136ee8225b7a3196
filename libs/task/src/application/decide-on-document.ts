import { CommandExecutor, StreamFolds, type CommandRequest, type Executed } from '@ledger/command';
import { refuse, type Refusal } from '@ledger/kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import {
  documentDecider,
  type DocumentCommand,
  type DocumentFacts,
  type SourceDocument,
} from '../domain/document/document.decider.js';
import { documentStream } from '../domain/streams.js';
import { agencyFacts } from './agency-facts.js';

type Outcome = Executed<SourceDocument> | Refusal;

export class DecideOnDocument extends Command<Outcome> {
  constructor(
    readonly document: string,
    readonly command: DocumentCommand,
    readonly request: CommandRequest,
  ) {
    super();
  }
}

@CommandHandler(DecideOnDocument)
export class DocumentHandler implements ICommandHandler<DecideOnDocument> {
  constructor(
    private readonly executor: CommandExecutor,
    private readonly folds: StreamFolds,
  ) {}

  execute({ document, command, request }: DecideOnDocument): Promise<Outcome> {
    return this.executor.execute({
      stream: documentStream(document),
      decider: documentDecider,
      command,
      facts: ({ revision }) =>
        revision === null && command.kind !== 'RegisterDocument'
          ? Promise.resolve(refuse('document.not-found', { document }))
          : this.#factsFor(command),
      ...request,
    });
  }

  async #factsFor(command: DocumentCommand): Promise<DocumentFacts> {
    const issuers = command.kind === 'AddDocumentNumber' ? [] : [command.content.issuer];
    return { agencies: await agencyFacts(this.folds, issuers) };
  }
}
