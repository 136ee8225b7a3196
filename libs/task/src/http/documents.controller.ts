import {
  answerTo,
  Asked,
  CommandController,
  CommandPath,
  MakingPath,
  type CommandAnswer,
  type CommandRequest,
} from '@ledger/command';
import { isRefusal, uuidV5, type Refusal } from '@ledger/kernel';
import { PathId } from '@ledger/platform';
import { Body } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { DecideOnDocument } from '../application/decide-on-document.js';
import { openDocumentActionsFor } from '../domain/document/document-actions.js';
import type { DocumentCommand } from '../domain/document/document.decider.js';
import {
  AddDocumentNumberDto,
  contentOf,
  CorrectDocumentDto,
  RegisterDocumentDto,
} from './document.dto.js';

/** The documents and conclusions that tasks cite. */
@CommandController('v1/documents', 'documents')
export class DocumentsController {
  constructor(private readonly commands: CommandBus) {}

  @MakingPath('/v1/documents', {
    summary: {
      vi: 'Đăng ký văn bản hoặc kết luận phiên họp',
      en: 'Register a document, or the conclusion of a session',
    },
  })
  register(@Body() body: RegisterDocumentDto, @Asked() request: CommandRequest) {
    const document = uuidV5(request.identity.commandId, 'document');
    const form = body.form ?? 'document';
    const content = contentOf(body.content);
    return this.#decide(document, { kind: 'RegisterDocument', form, content }, request);
  }

  @CommandPath(':id/numbers', {
    summary: { vi: 'Bổ sung số cho kết luận', en: 'Add the number that a conclusion got later' },
  })
  addNumber(
    @PathId() document: string,
    @Body() { number }: AddDocumentNumberDto,
    @Asked() request: CommandRequest,
  ) {
    return this.#decide(document, { kind: 'AddDocumentNumber', number }, request);
  }

  @CommandPath(':id/corrections', {
    summary: { vi: 'Đính chính nội dung ghi sai', en: 'Put right what was written wrongly' },
  })
  correct(
    @PathId() document: string,
    @Body() body: CorrectDocumentDto,
    @Asked() request: CommandRequest,
  ) {
    const { event, grounds } = body;
    const content = contentOf(body.content);
    return this.#decide(document, { kind: 'CorrectDocument', event, content, grounds }, request);
  }

  async #decide(
    document: string,
    command: DocumentCommand,
    request: CommandRequest,
  ): Promise<CommandAnswer | Refusal> {
    const outcome = await this.commands.execute(new DecideOnDocument(document, command, request));
    if (isRefusal(outcome)) return outcome;
    const actions = openDocumentActionsFor(outcome.state, request.identity.actor);
    return answerTo(document, outcome, actions);
  }
}
