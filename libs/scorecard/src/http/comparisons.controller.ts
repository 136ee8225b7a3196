import { ReadBy, TheCaller, type Caller } from '@ledger/access';
import { AlsoAsFile } from '@ledger/export';
import { accepted } from '@ledger/kernel';
import { DescribedController, PathId, QueryPath } from '@ledger/platform';
import { Param, Query } from '@nestjs/common';
import { comparisonAnswer, peerComparisonAnswer, seriesAnswer } from '../read/comparison-answer.js';
import { ComparisonReader, type TwoPoints } from '../read/comparison-reader.js';
import { SeriesReader } from '../read/series-reader.js';
import { admitTo, CARD_RIGHT } from './card-admission.js';
import { ComparisonAnswer, PeerComparisonAnswer } from './comparison.answers.js';
import { ComparisonFile, PeerComparisonFile, SeriesFile } from './comparison-files.js';
import {
  CardChangesQuery,
  CardComparisonQuery,
  ChangesQuery,
  fromPointIn,
  pointIn,
  SeriesQuery,
  sinceIn,
  toPointIn,
  TwoPointsQuery,
} from './scorecard-query.dto.js';
import { ScorecardReaders } from './scorecard-readers.js';
import { SeriesAnswer } from './series.answers.js';

/** What is different from two points – two dates, two states of knowledge, two policies, then and now – and over time. */
@DescribedController('v1', 'scorecards')
@ReadBy(CARD_RIGHT)
export class ComparisonsController {
  constructor(
    private readonly comparisons: ComparisonReader,
    private readonly overTime: SeriesReader,
    private readonly readers: ScorecardReaders,
  ) {}

  @AlsoAsFile(ComparisonFile)
  @QueryPath('agencies/:id/scorecards/:period/comparison', {
    summary: {
      vi: 'So sánh phiếu điểm của cơ quan tại hai thời điểm hoặc theo hai chính sách',
      en: 'The scorecard of an agency compared at two dates or by two policies',
    },
    answer: ComparisonAnswer,
  })
  card(
    @PathId() agency: string,
    @Param('period') period: string,
    @Query() query: CardComparisonQuery,
    @TheCaller() caller: Caller,
  ): Promise<ComparisonAnswer> {
    admitTo(this.readers, caller, agency);
    const points = { period, from: fromPointIn(query), to: toPointIn(query) };
    return this.#card({ agency, withPredecessors: query.withPredecessors === 'true' }, points);
  }

  @AlsoAsFile(ComparisonFile)
  @QueryPath('agencies/:id/scorecards/:period/changes', {
    summary: {
      vi: 'Những gì đã thay đổi trên phiếu điểm từ một vị trí của sổ',
      en: 'What changed on the scorecard of an agency since a position of the log',
    },
    answer: ComparisonAnswer,
  })
  cardChanges(
    @PathId() agency: string,
    @Param('period') period: string,
    @Query() query: CardChangesQuery,
    @TheCaller() caller: Caller,
  ): Promise<ComparisonAnswer> {
    admitTo(this.readers, caller, agency);
    const points = { period, ...sinceIn(query) };
    return this.#card({ agency, withPredecessors: query.withPredecessors === 'true' }, points);
  }

  @AlsoAsFile(PeerComparisonFile)
  @QueryPath('rankings/:peerGroup/:period/comparison', {
    summary: {
      vi: 'So sánh nhóm cơ quan tại hai thời điểm hoặc theo hai chính sách',
      en: 'A peer group compared at two dates or by two policies',
    },
    answer: PeerComparisonAnswer,
  })
  async peers(
    @PathId('peerGroup') peerGroup: string,
    @Param('period') period: string,
    @Query() query: TwoPointsQuery,
    @TheCaller() caller: Caller,
  ): Promise<PeerComparisonAnswer> {
    admitTo(this.readers, caller);
    const points = { period, from: fromPointIn(query), to: toPointIn(query) };
    return peerComparisonAnswer(accepted(await this.comparisons.ofPeers(peerGroup, points)));
  }

  @AlsoAsFile(PeerComparisonFile)
  @QueryPath('rankings/:peerGroup/:period/changes', {
    summary: {
      vi: 'Những cơ quan trong nhóm đã thay đổi từ một vị trí của sổ',
      en: 'Which agencies of a peer group changed since a position of the log',
    },
    answer: PeerComparisonAnswer,
  })
  async peerChanges(
    @PathId('peerGroup') peerGroup: string,
    @Param('period') period: string,
    @Query() query: ChangesQuery,
    @TheCaller() caller: Caller,
  ): Promise<PeerComparisonAnswer> {
    admitTo(this.readers, caller);
    const points = { period, ...sinceIn(query) };
    return peerComparisonAnswer(accepted(await this.comparisons.ofPeers(peerGroup, points)));
  }

  @AlsoAsFile(SeriesFile)
  @QueryPath('agencies/:id/scorecards/:period/series', {
    summary: {
      vi: 'Các chỉ số của cơ quan theo thời gian',
      en: 'The figures of an agency over time',
    },
    answer: SeriesAnswer,
  })
  async series(
    @PathId() agency: string,
    @Param('period') period: string,
    @Query() query: SeriesQuery,
    @TheCaller() caller: Caller,
  ): Promise<SeriesAnswer> {
    admitTo(this.readers, caller, agency);
    const { by, dates, figures } = query;
    const withPredecessors = query.withPredecessors === 'true';
    const question = { agency, period, withPredecessors, ...pointIn(query) };
    const parts = { by, dates: dates?.split(','), figures: figures?.split(',') };
    return seriesAnswer(agency, accepted(await this.overTime.series({ ...question, ...parts })));
  }

  async #card(
    asked: { readonly agency: string; readonly withPredecessors: boolean },
    points: TwoPoints,
  ): Promise<ComparisonAnswer> {
    return comparisonAnswer(accepted(await this.comparisons.ofAgency(asked, points)));
  }
}
