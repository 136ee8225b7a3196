import { ReadBy, TheCaller, type Caller } from '@ledger/access';
import { accepted, CONTENT_ROLES, RefusedError } from '@ledger/kernel';
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
import { ScorecardReaders } from './scorecard-readers.js';
import { ScorecardQuery, SeenQuery } from './scorecard-query.dto.js';

/** Scorecards and rankings for any period, as of any day, as far as it was known on any day. */
@DescribedController('v1', 'scorecards')
@ReadBy({
  roles: CONTENT_ROLES,
  of: 'every agency by those who watch over all of them; of their own agency by everybody else',
})
export class ScorecardsController {
  constructor(
    private readonly cards: ScorecardReader,
    private readonly programmes: ProgrammeReader,
    private readonly rankings: RankingReader,
    private readonly readers: ScorecardReaders,
  ) {}

  @Get('agencies/:id/scorecards/:period')
  @Summary({ vi: 'Phiếu điểm của cơ quan trong kỳ', en: 'The scorecard of an agency for a period' })
  @ApiOkResponse({ description: 'The scorecard, with the obligations behind each figure.' })
  async scorecard(
    @PathId() agency: string,
    @Param('period') period: string,
    @Query() query: ScorecardQuery,
    @TheCaller() caller: Caller,
  ): Promise<ScorecardAnswer> {
    this.#admit(caller, agency);
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
    @TheCaller() caller: Caller,
  ): Promise<ProgrammeAnswer> {
    this.#admit(caller);
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
    @TheCaller() caller: Caller,
  ): Promise<RankingAnswer> {
    this.#admit(caller);
    const question = { peerGroup, period, ...wordsOf(query) };
    return rankingAnswer(accepted(await this.rankings.ranking(question)));
  }

  /** @throws RefusedError unless the caller watches over all agencies, or it is about their own */
  #admit({ actor }: Caller, ...about: readonly string[]): void {
    const refusal = this.readers.refuseList(actor, about);
    if (refusal !== null) throw new RefusedError(refusal);
  }
}

function wordsOf({ asOf, knownAt, policy }: SeenQuery) {
  return { asOf, knownAt, policy };
}
