import { accepted } from '@ledger/kernel';
import { DescribedController, PathId, Summary } from '@ledger/platform';
import { Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { ProgrammeReader } from '../read/programme-reader.js';
import { RankingReader } from '../read/ranking-reader.js';
import {
  programmeAnswer,
  rankingAnswer,
  scorecardAnswer,
  type ProgrammeAnswer,
  type RankingAnswer,
  type ScorecardAnswer,
} from '../read/scorecard-answer.js';
import { ScorecardReader } from '../read/scorecard-reader.js';
import { ScorecardQuery, SeenQuery } from './scorecard-query.dto.js';

/** Scorecards and rankings for any period, as of any day, as far as it was known on any day. */
@DescribedController('v1', 'scorecards')
export class ScorecardsController {
  constructor(
    private readonly cards: ScorecardReader,
    private readonly programmes: ProgrammeReader,
    private readonly rankings: RankingReader,
  ) {}

  @Get('agencies/:id/scorecards/:period')
  @Summary({ vi: 'Phiếu điểm của cơ quan trong kỳ', en: 'The scorecard of an agency for a period' })
  @ApiOkResponse({ description: 'The scorecard, with the obligations behind each figure.' })
  async scorecard(
    @PathId() agency: string,
    @Param('period') period: string,
    @Query() query: ScorecardQuery,
  ): Promise<ScorecardAnswer> {
    const withPredecessors = query.withPredecessors === 'true';
    const question = { agency, period, withPredecessors, ...wordsOf(query) };
    return scorecardAnswer(accepted(await this.cards.card(question)));
  }

  @Get('programmes/:id/scorecards/:period')
  @Summary({ vi: 'Tình hình chương trình trong kỳ', en: 'How a programme stands in a period' })
  @ApiOkResponse({ description: 'The programme, in tasks and in obligations.' })
  async programme(
    @PathId() programme: string,
    @Param('period') period: string,
    @Query() query: SeenQuery,
  ): Promise<ProgrammeAnswer> {
    const question = { programme, period, ...wordsOf(query) };
    return programmeAnswer(accepted(await this.programmes.card(question)));
  }

  @Get('rankings/:peerGroup/:period')
  @Summary({ vi: 'Xếp hạng trong nhóm so sánh', en: 'The ranking within a peer group' })
  @ApiOkResponse({ description: 'The agencies of a peer group by points, ties named.' })
  async ranking(
    @PathId('peerGroup') peerGroup: string,
    @Param('period') period: string,
    @Query() query: SeenQuery,
  ): Promise<RankingAnswer> {
    const question = { peerGroup, period, ...wordsOf(query) };
    return rankingAnswer(accepted(await this.rankings.ranking(question)));
  }
}

function wordsOf({ asOf, knownAt, policy }: SeenQuery) {
  return { asOf, knownAt, policy };
}
