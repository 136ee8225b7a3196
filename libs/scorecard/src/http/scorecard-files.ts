import { FileInstead, type NamedDocument } from '@ledger/export';
import { Injectable } from '@nestjs/common';
import { ScorecardDocuments } from '../export/scorecard-documents.js';
import type { ProgrammeAnswer, RankingAnswer, ScorecardAnswer } from '../read/scorecard-answer.js';

@Injectable()
export class ScorecardFile extends FileInstead<ScorecardAnswer> {
  constructor(private readonly documents: ScorecardDocuments) {
    super();
  }

  protected async documentOf(answer: ScorecardAnswer): Promise<NamedDocument> {
    const name = `scorecard-${answer.agency}-${answer.period.name}`;
    return { document: await this.documents.scorecard(answer), name };
  }
}

@Injectable()
export class ProgrammeFile extends FileInstead<ProgrammeAnswer> {
  constructor(private readonly documents: ScorecardDocuments) {
    super();
  }

  protected documentOf(answer: ProgrammeAnswer): Promise<NamedDocument> {
    const name = `programme-${answer.programme}-${answer.period.name}`;
    return Promise.resolve({ document: this.documents.programme(answer), name });
  }
}

@Injectable()
export class RankingFile extends FileInstead<RankingAnswer> {
  constructor(private readonly documents: ScorecardDocuments) {
    super();
  }

  protected async documentOf(answer: RankingAnswer): Promise<NamedDocument> {
    const name = `ranking-${answer.peerGroup}-${answer.period.name}`;
    return { document: await this.documents.ranking(answer), name };
  }
}
