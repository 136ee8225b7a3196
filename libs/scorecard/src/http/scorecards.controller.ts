import { ReadBy, TheCaller, type Caller } from '@ledger/access';
import { AlsoAsFile } from '@ledger/export';
import { accepted } from '@ledger/kernel';
import { DescribedController, PathId, Summary } from '@ledger/platform';
import { Get, Param, Query } from '@nestjs/common';
import { countedCardAnswer } from '../read/counted-card-answer.js';
import { CountedCardReader } from '../read/counted-card-reader.js';
import { ProgrammeReader } from '../read/programme-reader.js';
import { programmeAnswer, scorecardAnswer } from '../read/scorecard-answer.js';
import { ScorecardReader } from '../read/scorecard-reader.js';
import { admitTo, CARD_RIGHT } from './card-admission.js';
import { ConditionalAnswer } from './conditional-answer.js';
import { CountedCardDto } from './counted-card.answers.js';
import { ProgrammeDto, ScorecardDto } from './scorecard.answers.js';
import { CardQuery, FiguresQuery, pointIn } from './scorecard-query.dto.js';
import { ProgrammeFile, ScorecardFile } from './scorecard-files.js';
import { ScorecardReaders } from './scorecard-readers.js';

/** Scorecards for any period, as of any day, as far as it was known on any day. */
@DescribedController('v1', 'scorecards')
@ReadBy(CARD_RIGHT)
export class ScorecardsController {
  constructor(
    private readonly cards: ScorecardReader,
    private readonly counted: CountedCardReader,
    private readonly programmes: ProgrammeReader,
    private readonly readers: ScorecardReaders,
  ) {}

  @Get('agencies/:id/scorecards/:period')
  @Summary({ vi: 'Phiếu điểm của cơ quan trong kỳ', en: 'The scorecard of an agency for a period' })
  @AlsoAsFile(ScorecardFile)
  @ConditionalAnswer(
    [ScorecardDto, CountedCardDto],
    'The scorecard, with the obligations behind each figure; or, with `lists=none`, its numbers alone.',
  )
  async scorecard(
    @PathId() agency: string,
    @Param('period') period: string,
    @Query() query: CardQuery,
    @TheCaller() caller: Caller,
  ): Promise<ScorecardDto | CountedCardDto> {
    admitTo(this.readers, caller, agency);
    const withPredecessors = query.withPredecessors === 'true';
    const question = { agency, period, withPredecessors, ...pointIn(query) };
    if (query.lists === 'none' && query.format === undefined) {
      return countedCardAnswer(accepted(await this.counted.card(question)));
    }
    return scorecardAnswer(accepted(await this.cards.card(question)));
  }

  @Get('programmes/:id/scorecards/:period')
  @Summary({ vi: 'Tình hình chương trình trong kỳ', en: 'How a programme stands in a period' })
  @AlsoAsFile(ProgrammeFile)
  @ConditionalAnswer(ProgrammeDto, 'The programme, in tasks and in obligations.')
  async programme(
    @PathId() programme: string,
    @Param('period') period: string,
    @Query() query: FiguresQuery,
    @TheCaller() caller: Caller,
  ): Promise<ProgrammeDto> {
    admitTo(this.readers, caller);
    const question = { programme, period, ...pointIn(query) };
    return programmeAnswer(accepted(await this.programmes.card(question)));
  }
}
