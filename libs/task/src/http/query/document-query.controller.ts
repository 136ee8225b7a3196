import { OwnWrites } from '@ledger/event-log';
import { ReadBy, TheCaller, type Caller } from '@ledger/access';
import { CONTENT_ROLES, fold } from '@ledger/kernel';
import { DescribedController, PathId, QueryPath, SeeingQuery } from '@ledger/platform';
import { Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { openDocumentActionsFor } from '../../domain/document/document-actions.js';
import { documentDecider } from '../../domain/document/document.decider.js';
import { historyAnswer } from '../../read/answers.js';
import { NamesFromLog } from '../../read/history/names-from-log.js';
import { DocumentReader, type RecordedDocumentEvent } from '../../read/document-reader.js';
import { tell } from '../../read/history/history.js';
import { accepted, allowed } from './accepted.js';
import { DocumentAnswer, DocumentHistoryAnswer } from './document-query.answers.js';

/** The documents and conclusions that tasks cite, and what happened to them. */
@DescribedController('v1/documents', 'documents')
@ReadBy({ roles: CONTENT_ROLES, of: 'every document' })
export class DocumentQueryController {
  constructor(
    private readonly reader: DocumentReader,
    private readonly names: NamesFromLog,
    private readonly writes: OwnWrites,
  ) {}

  @QueryPath(':id', {
    summary: { vi: 'Xem văn bản nguồn', en: 'A source document' },
    answer: DocumentAnswer,
    tagged: true,
  })
  async now(
    @PathId() id: string,
    @Query() query: SeeingQuery,
    @TheCaller() { actor }: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DocumentAnswer> {
    const events = await this.#events(id, query);
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
  async history(@PathId() id: string, @Query() query: SeeingQuery): Promise<DocumentHistoryAnswer> {
    const entries = await tell(await this.#events(id, query), this.names);
    return { id, entries: entries.map(historyAnswer) };
  }

  /** @throws RefusedError `position.beyond-head`, `document.not-found` */
  async #events(id: string, { notBefore }: SeeingQuery): Promise<readonly RecordedDocumentEvent[]> {
    if (notBefore !== undefined) allowed(await this.writes.refuseUnwritten(BigInt(notBefore)));
    return accepted(await this.reader.events(id));
  }
}
