import { FileInstead, type NamedDocument } from '@ledger/export';
import { Injectable } from '@nestjs/common';
import { ComparisonDocuments } from '../export/comparison-documents.js';
import type {
  ComparisonAnswer,
  PeerComparisonAnswer,
  SeriesAnswer,
} from '../read/comparison-answer.js';

@Injectable()
export class ComparisonFile extends FileInstead<ComparisonAnswer> {
  constructor(private readonly documents: ComparisonDocuments) {
    super();
  }

  protected async documentOf(answer: ComparisonAnswer): Promise<NamedDocument> {
    const name = `comparison-${answer.agency}-${answer.period.name}`;
    return { document: await this.documents.comparison(answer), name };
  }
}

@Injectable()
export class PeerComparisonFile extends FileInstead<PeerComparisonAnswer> {
  constructor(private readonly documents: ComparisonDocuments) {
    super();
  }

  protected async documentOf(answer: PeerComparisonAnswer): Promise<NamedDocument> {
    const name = `comparison-${answer.peerGroup}-${answer.period.name}`;
    return { document: await this.documents.peers(answer), name };
  }
}

@Injectable()
export class SeriesFile extends FileInstead<SeriesAnswer> {
  constructor(private readonly documents: ComparisonDocuments) {
    super();
  }

  protected async documentOf(answer: SeriesAnswer): Promise<NamedDocument> {
    return { document: await this.documents.series(answer), name: `series-${answer.agency}` };
  }
}
