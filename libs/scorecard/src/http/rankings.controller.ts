import { ReadBy, TheCaller, type Caller } from '@ledger/access';
import { AlsoAsFile } from '@ledger/export';
import { accepted } from '@ledger/kernel';
import { DescribedController, PathId, Summary } from '@ledger/platform';
import { Get, Param, Query } from '@nestjs/common';
import { RankingReader } from '../read/ranking-reader.js';
import { rankingAnswer } from '../read/scorecard-answer.js';
import { admitTo, CARD_RIGHT } from './card-admission.js';
import { ConditionalAnswer } from './conditional-answer.js';
import { RankingDto } from './ranking.answers.js';
import { FiguresQuery, pointIn } from './scorecard-query.dto.js';
import { RankingFile } from './scorecard-files.js';
import { ScorecardReaders } from './scorecard-readers.js';

/** Rankings for any period, as of any day, as far as it was known on any day. */
@DescribedController('v1', 'scorecards')
@ReadBy(CARD_RIGHT)
export class RankingsController {
  constructor(
    private readonly rankings: RankingReader,
    private readonly readers: ScorecardReaders,
  ) {}

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
