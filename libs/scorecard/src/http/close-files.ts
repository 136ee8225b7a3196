import { FileInstead, type NamedDocument } from '@ledger/export';
import { Injectable } from '@nestjs/common';
import { CloseDocuments } from '../export/close-documents.js';
import { correctionsDocument } from '../export/corrections-document.js';
import type { CloseAnswer, CloseItem, CorrectionsAnswer } from '../read/close-answer.js';

@Injectable()
export class CloseFile extends FileInstead<CloseAnswer> {
  constructor(private readonly documents: CloseDocuments) {
    super();
  }

  protected async documentOf(answer: CloseAnswer): Promise<NamedDocument> {
    return { document: await this.documents.close(answer), name: `close-${nameOf(answer)}` };
  }
}

@Injectable()
export class CorrectionsFile extends FileInstead<CorrectionsAnswer> {
  protected documentOf(answer: CorrectionsAnswer): Promise<NamedDocument> {
    const name = `corrections-${nameOf(answer)}`;
    return Promise.resolve({ document: correctionsDocument(answer), name });
  }
}

function nameOf({ scope, period }: CloseItem): string {
  return `${scope.of}-${scope.id}-${period}`;
}
