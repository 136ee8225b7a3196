import { ReadBy, TheCaller, type Caller } from '@ledger/access';
import { AlsoAsFile, documentFile, ExportPath } from '@ledger/export';
import { accepted } from '@ledger/kernel';
import {
  AcceptedLanguage,
  DescribedController,
  pageAnswer,
  pageRequest,
  PathId,
  QueryPath,
  type Language,
} from '@ledger/platform';
import { Query, type StreamableFile } from '@nestjs/common';
import { correctionFeedDocument } from '../export/correction-feed-document.js';
import { correctionsAnswer, fedAnswer } from '../read/close-answer.js';
import { CloseCorrectionsReader } from '../read/close-corrections.js';
import { CloseLists, type FeedWords } from '../read/close-list.js';
import { CloseRoom } from '../read/close-room.js';
import { admitTo, CARD_RIGHT } from './card-admission.js';
import { agenciesOf } from './close-admission.js';
import { CorrectionsFile } from './close-files.js';
import { CorrectionFeedPage, CorrectionsAnswer } from './correction.answers.js';
import {
  CloseFileQuery,
  CorrectionFeedQuery,
  CorrectionFileQuery,
  type CorrectionsQuery,
} from './period-close.dto.js';
import { ScorecardReaders } from './scorecard-readers.js';

/** What is known of closed periods by now, and was not when they were closed. */
@DescribedController('v1', 'period closes')
@ReadBy(CARD_RIGHT)
export class CorrectionsController {
  constructor(
    private readonly room: CloseRoom,
    private readonly corrected: CloseCorrectionsReader,
    private readonly lists: CloseLists,
    private readonly readers: ScorecardReaders,
  ) {}

  @AlsoAsFile(CorrectionsFile)
  @QueryPath('period-closes/:id/corrections', {
    summary: {
      vi: 'Những gì biết thêm sau khi chốt kỳ',
      en: 'What is known since a period was closed',
    },
    answer: CorrectionsAnswer,
  })
  async corrections(
    @PathId() id: string,
    @Query() _query: CloseFileQuery,
    @TheCaller() caller: Caller,
  ): Promise<CorrectionsAnswer> {
    const { state } = await this.room.one(id);
    admitTo(this.readers, caller, ...agenciesOf(state.proposal.scope));
    const closed = await this.room.closed(id);
    return correctionsAnswer(closed, accepted(await this.corrected.of(closed.state)));
  }

  @QueryPath('corrections', {
    summary: {
      vi: 'Các điều chỉnh đối với kỳ đã chốt, kể từ một vị trí',
      en: 'The corrections of closed periods since a position',
    },
    answer: CorrectionFeedPage,
  })
  async feed(
    @Query() query: CorrectionFeedQuery,
    @TheCaller() caller: Caller,
  ): Promise<CorrectionFeedPage> {
    const page = await this.lists.corrections(this.#wanted(query, caller), pageRequest(query));
    return { ...pageAnswer({ ...page, items: page.items.map(fedAnswer) }), next: page.next };
  }

  @ExportPath('corrections/file', {
    vi: 'Xuất các điều chỉnh đối với kỳ đã chốt, kể từ một vị trí đến nay',
    en: 'The corrections of closed periods since a position, up to now, as a file',
  })
  async file(
    @Query() query: CorrectionFileQuery,
    @TheCaller() caller: Caller,
    @AcceptedLanguage() language: Language,
  ): Promise<StreamableFile> {
    const { agency = null, format } = query;
    const { notBefore } = pageRequest(query);
    const told = await this.lists.correctionsUntilNow(this.#wanted(query, caller), notBefore);
    const document = correctionFeedDocument({ ...told, agency });
    return documentFile(document, 'corrections', { format, language });
  }

  #wanted({ agency, since }: CorrectionsQuery, caller: Caller): FeedWords {
    admitTo(this.readers, caller, ...(agency === undefined ? [] : [agency]));
    return { agency, since: since === undefined ? null : BigInt(since) };
  }
}
