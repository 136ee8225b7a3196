import { ReadBy, TheCaller, type Caller } from '@ledger/access';
import { accepted } from '@ledger/kernel';
import { DescribedController, pageAnswer, pageRequest, PathId, Summary } from '@ledger/platform';
import { Get, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { correctionsAnswer, fedAnswer, type CorrectionsAnswer } from '../read/close-answer.js';
import { CloseCorrectionsReader } from '../read/close-corrections.js';
import { CloseLists } from '../read/close-list.js';
import { CloseRoom } from '../read/close-room.js';
import { admitTo, CARD_RIGHT } from './card-admission.js';
import { agenciesOf } from './close-admission.js';
import { CorrectionFeedQuery } from './period-close.dto.js';
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

  @Get('period-closes/:id/corrections')
  @Summary({
    vi: 'Những gì biết thêm sau khi chốt kỳ',
    en: 'What is known since a period was closed',
  })
  @ApiOkResponse({
    description: 'Figures and obligations that are not as they were closed, with the events.',
  })
  async corrections(@PathId() id: string, @TheCaller() caller: Caller): Promise<CorrectionsAnswer> {
    const { state } = await this.room.one(id);
    admitTo(this.readers, caller, ...agenciesOf(state.proposal.scope));
    const closed = await this.room.closed(id);
    return correctionsAnswer(closed, accepted(await this.corrected.of(closed.state)));
  }

  @Get('corrections')
  @Summary({
    vi: 'Các điều chỉnh đối với kỳ đã chốt, kể từ một vị trí',
    en: 'The corrections of closed periods since a position',
  })
  @ApiOkResponse({
    description: '`next` is never null: once all is told it goes on with what is recorded later.',
  })
  async feed(@Query() query: CorrectionFeedQuery, @TheCaller() caller: Caller) {
    const { agency, since: words } = query;
    admitTo(this.readers, caller, ...(agency === undefined ? [] : [agency]));
    const since = words === undefined ? null : BigInt(words);
    const page = await this.lists.corrections({ agency, since }, pageRequest(query));
    return pageAnswer({ ...page, items: page.items.map(fedAnswer) });
  }
}
