import { TheCaller, type Caller } from '@ledger/access';
import { fold } from '@ledger/kernel';
import { PathId } from '@ledger/platform';
import { Controller, Get, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { openDocumentActionsFor } from '../../domain/document/document-actions.js';
import { documentDecider } from '../../domain/document/document.decider.js';
import { historyAnswer } from '../../read/answers.js';
import { LogDirectory } from '../../read/directory/log-directory.js';
import { DocumentReader } from '../../read/document-reader.js';
import { tell } from '../../read/history/history.js';
import { accepted } from './accepted.js';
import { DocumentAnswer, DocumentHistoryAnswer } from './document-query.answers.js';

/** The documents and conclusions that tasks cite, and what happened to them. */
@ApiTags('documents')
@ApiBearerAuth()
@Controller('v1/documents')
export class DocumentQueryController {
  constructor(
    private readonly reader: DocumentReader,
    private readonly directory: LogDirectory,
  ) {}

  @Get(':id')
  @ApiOkResponse({ type: DocumentAnswer })
  async now(
    @PathId() id: string,
    @TheCaller() { actor }: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DocumentAnswer> {
    const events = accepted(await this.reader.events(id));
    const past = events.map(({ event }) => event);
    const document = fold(documentDecider, past);
    const revision = String(events.length - 1);
    void reply.header('etag', `"${revision}"`);
    const { phase, content } = document;
    return { id, revision, phase, content, actions: openDocumentActionsFor(document, actor) };
  }

  @Get(':id/history')
  @ApiOkResponse({ type: DocumentHistoryAnswer })
  async history(@PathId() id: string): Promise<DocumentHistoryAnswer> {
    const entries = await tell(accepted(await this.reader.events(id)), this.directory);
    return { id, entries: entries.map(historyAnswer) };
  }
}
