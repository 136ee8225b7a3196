import { ReadBy, TheCaller, type Caller } from '@ledger/access';
import { accepted } from '@ledger/kernel';
import { DescribedController, pageRequest, PathId, QueryPath } from '@ledger/platform';
import { Param, Query } from '@nestjs/common';
import { FigureReader } from '../read/figure-reader.js';
import { openedFigureAnswer } from '../read/opened-figure-answer.js';
import { admitTo, CARD_RIGHT } from './card-admission.js';
import { OpenedFigurePage } from './opened-figure.answers.js';
import { OpenedCardFigureQuery, OpenedFigureQuery, pointIn } from './scorecard-query.dto.js';
import { ScorecardReaders } from './scorecard-readers.js';

/** Opens the figures of cards, page by page. */
@DescribedController('v1', 'scorecards')
@ReadBy(CARD_RIGHT)
export class FiguresController {
  constructor(
    private readonly figures: FigureReader,
    private readonly readers: ScorecardReaders,
  ) {}

  @QueryPath('agencies/:id/scorecards/:period/obligations', {
    summary: {
      vi: 'Các nghĩa vụ tạo nên một chỉ số của phiếu điểm',
      en: 'The obligations behind a figure of a scorecard',
    },
    answer: OpenedFigurePage,
  })
  async ofAgency(
    @PathId() agency: string,
    @Param('period') period: string,
    @Query() query: OpenedCardFigureQuery,
    @TheCaller() caller: Caller,
  ): Promise<OpenedFigurePage> {
    admitTo(this.readers, caller, agency);
    const withPredecessors = query.withPredecessors === 'true';
    const question = { ...pointIn(query), agency, period, withPredecessors };
    const asked = { figure: query.figure, page: pageRequest(query) };
    return openedFigureAnswer(accepted(await this.figures.ofAgency(question, asked)));
  }

  @QueryPath('programmes/:id/scorecards/:period/obligations', {
    summary: {
      vi: 'Các nghĩa vụ tạo nên một chỉ số của chương trình',
      en: 'The obligations behind a figure of a programme',
    },
    answer: OpenedFigurePage,
  })
  async ofProgramme(
    @PathId() programme: string,
    @Param('period') period: string,
    @Query() query: OpenedFigureQuery,
    @TheCaller() caller: Caller,
  ): Promise<OpenedFigurePage> {
    admitTo(this.readers, caller);
    const question = { ...pointIn(query), programme, period };
    const asked = { figure: query.figure, page: pageRequest(query) };
    return openedFigureAnswer(accepted(await this.figures.ofProgramme(question, asked)));
  }
}
