import { TheCaller, type Caller } from '@ledger/access';
import { fold } from '@ledger/kernel';
import { DescribedController, PathId, QueryPath } from '@ledger/platform';
import { Res } from '@nestjs/common';
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
@DescribedController('v1/documents', 'documents')
export class DocumentQueryController {
  constructor(
    private readonly reader: DocumentReader,
    private readonly directory: LogDirectory,
  ) {}

  @QueryPath(':id', {
    summary: { vi: 'Xem văn bản nguồn', en: 'A source document' },
    answer: DocumentAnswer,
    tagged: true,
  })
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

  @QueryPath(':id/history', {
    summary: { vi: 'Lịch sử văn bản, bằng câu', en: 'What happened to a document, in sentences' },
    answer: DocumentHistoryAnswer,
  })
  async history(@PathId() id: string): Promise<DocumentHistoryAnswer> {
    const entries = await tell(accepted(await this.reader.events(id)), this.directory);
    return { id, entries: entries.map(historyAnswer) };
  }
}
