import { Readable } from 'node:stream';
import { ReadBy, TheCaller, type Caller } from '@ledger/access';
import { AlsoAsFile } from '@ledger/export';
import {
  DescribedController,
  pageAnswer,
  pageRequest,
  PathId,
  QueryPath,
  Summary,
} from '@ledger/platform';
import { Get, Header, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { closeAnswer, closeItem } from '../read/close-answer.js';
import { CloseLists } from '../read/close-list.js';
import { CloseRoom } from '../read/close-room.js';
import { SnapshotFiles } from '../snapshot/snapshot-files.js';
import { admitTo, CARD_RIGHT } from './card-admission.js';
import { agenciesOf, CLOSE_RIGHT, disputingAgencies } from './close-admission.js';
import { CloseAnswer, ClosePage } from './close.answers.js';
import { CloseFile } from './close-files.js';
import { CloseFileQuery, CloseListQuery } from './period-close.dto.js';
import { ScorecardReaders } from './scorecard-readers.js';

/** What was closed, as it was closed, by whom, and what is disputed. */
@DescribedController('v1/period-closes', 'period closes')
@ReadBy(CARD_RIGHT)
export class PeriodCloseQueryController {
  constructor(
    private readonly room: CloseRoom,
    private readonly lists: CloseLists,
    private readonly files: SnapshotFiles,
    private readonly readers: ScorecardReaders,
  ) {}

  @QueryPath('', {
    summary: { vi: 'Danh sách các kỳ đã chốt', en: 'The closes of periods' },
    answer: ClosePage,
  })
  async list(@Query() query: CloseListQuery, @TheCaller() caller: Caller): Promise<ClosePage> {
    const { of, id, period, phase } = query;
    const about = of === undefined || id === undefined ? [] : agenciesOf({ of, id });
    admitTo(this.readers, caller, ...about);
    const page = await this.lists.closes({ of, id, period, phase }, pageRequest(query));
    return pageAnswer({ ...page, items: page.items.map(closeItem) });
  }

  @ReadBy(CLOSE_RIGHT)
  @AlsoAsFile(CloseFile)
  @QueryPath(':id', {
    summary: {
      vi: 'Kỳ đã chốt: ai đề nghị, ai phê duyệt, khiếu nại; dạng tệp có cả số liệu của bản chụp',
      en: 'A close: who proposed and approved it, and what is disputed; as a file with the figures of its snapshot',
    },
    answer: CloseAnswer,
  })
  async one(
    @PathId() id: string,
    @Query() { format }: CloseFileQuery,
    @TheCaller() caller: Caller,
  ): Promise<CloseAnswer> {
    const close = await this.room.one(id);
    // A file holds the figures too.
    const disputing = format === undefined ? disputingAgencies(close) : [];
    admitTo(this.readers, caller, ...agenciesOf(close.state.proposal.scope), ...disputing);
    return closeAnswer(close);
  }

  @Get(':id/snapshot')
  @Summary({ vi: 'Bản chụp số liệu của kỳ', en: 'The snapshot of a close' })
  @Header('cache-control', 'private, no-cache')
  @ApiProduces('application/json')
  @ApiOkResponse({ description: 'The bytes that were hashed, approved and stored.' })
  async snapshot(
    @PathId() id: string,
    @TheCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { scope, snapshot } = (await this.room.one(id)).state.proposal;
    admitTo(this.readers, caller, ...agenciesOf(scope));
    void reply.header('etag', `"${snapshot.sha256}"`);
    return new StreamableFile(Readable.from(this.files.read(snapshot), { objectMode: false }), {
      type: 'application/json',
      length: snapshot.size,
    });
  }
}
