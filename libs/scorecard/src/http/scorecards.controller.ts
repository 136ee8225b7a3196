import { ReadBy, TheCaller, type Caller } from '@ledger/access';
import { AlsoAsFile } from '@ledger/export';
import { accepted } from '@ledger/kernel';
import { DescribedController, PathId, Summary } from '@ledger/platform';
import { Get, Param, Query } from '@nestjs/common';
import { ProgrammeReader } from '../read/programme-reader.js';
import { RankingReader } from '../read/ranking-reader.js';
import { programmeAnswer, rankingAnswer, scorecardAnswer } from '../read/scorecard-answer.js';
import { ScorecardReader } from '../read/scorecard-reader.js';
import { admitTo, CARD_RIGHT } from './card-admission.js';
import { ConditionalAnswer } from './conditional-answer.js';
import { RankingDto } from './ranking.answers.js';
import { ProgrammeDto, ScorecardDto } from './scorecard.answers.js';
import { FiguresQuery, pointIn, ScorecardQuery } from './scorecard-query.dto.js';
import { ProgrammeFile, RankingFile, ScorecardFile } from './scorecard-files.js';
import { ScorecardReaders } from './scorecard-readers.js';

/** Scorecards and rankings for any period, as of any day, as far as it was known on any day. */
@DescribedController('v1', 'scorecards')
@ReadBy(CARD_RIGHT)
export class ScorecardsController {
  constructor(
    private readonly cards: ScorecardReader,
    private readonly programmes: ProgrammeReader,
    private readonly rankings: RankingReader,
    private readonly readers: ScorecardReaders,
  ) {}

  @Get('agencies/:id/scorecards/:period')
  @Summary({ vi: 'Phiếu điểm của cơ quan trong kỳ', en: 'The scorecard of an agency for a period' })
  @AlsoAsFile(ScorecardFile)
  @ConditionalAnswer(ScorecardDto, 'The scorecard, with the obligations behind each figure.')
  async scorecard(
    @PathId() agency: string,
    @Param('period') period: string,
    @Query() query: ScorecardQuery,
    @TheCaller() caller: Caller,
  ): Promise<ScorecardDto> {
    admitTo(this.readers, caller, agency);
    const withPredecessors = query.withPredecessors === 'true';
    const question = { agency, period, withPredecessors, ...pointIn(query) };
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

  @Get('rankings/:peerGroup/:period')
  @Summary({ vi: 'Xếp hạng trong nhóm so sánh', en: 'The ranking within a peer group' })
  @AlsoAsFile(RankingFile)
  @ConditionalAnswer(RankingDto, 'The agencies of a peer group by points, ties named.')
  async ranking(
    @PathId('peerGroup') peerGroup: string,
    @Param('period') period: string,
    @Query() query: FiguresQuery,
    @TheCaller() caller: Caller,
  ): Promise<RankingDto> {
    admitTo(this.readers, caller);
    const question = { peerGroup, period, ...pointIn(query) };
    return rankingAnswer(accepted(await this.rankings.ranking(question)));
  }
}
