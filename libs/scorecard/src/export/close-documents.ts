import type { SignatureBlock, TableDocument } from '@ledger/export';
import type { JsonObject } from '@ledger/kernel';
import type { CloseAnswer } from '../read/close-answer.js';
import type { ProgrammeAnswer, RankingAnswer, ScorecardAnswer } from '../read/scorecard-answer.js';
import { cardIn, type SnapshotFiles } from '../snapshot/snapshot-files.js';
import { challengeFacts, closeFacts, PHASE_TITLES, settledFacts } from './close-facts.js';
import { BY_HAND } from './document-facts.js';
import type { ScorecardDocuments } from './scorecard-documents.js';

const SIGNATURES: readonly SignatureBlock[] = [
  { signer: { vi: 'NGƯỜI ĐỀ NGHỊ', en: 'PROPOSED BY' }, note: BY_HAND },
  { signer: { vi: 'NGƯỜI PHÊ DUYỆT', en: 'APPROVED BY' }, note: BY_HAND },
];

/** Closes of periods as documents: the figures of the snapshot, never computed again, and who stands for them. */
export class CloseDocuments {
  constructor(
    private readonly cards: ScorecardDocuments,
    private readonly files: Pick<SnapshotFiles, 'read'>,
  ) {}

  /** @throws RefusedError `period-close.snapshot-damaged` */
  async close(answer: CloseAnswer): Promise<TableDocument> {
    const card = await this.#card(answer, await cardIn(this.files, answer.snapshot));
    return {
      ...card,
      title: [PHASE_TITLES[answer.phase], ...card.title],
      facts: [
        ...card.facts,
        { name: RULES, value: answer.rules },
        ...closeFacts(answer),
        ...settledFacts(answer),
        ...challengeFacts(answer),
      ],
      signatures: SIGNATURES,
    };
  }

  #card({ scope }: CloseAnswer, snapshot: JsonObject): Promise<TableDocument> {
    // A snapshot is the answer as it was served for its scope.
    const card: unknown = snapshot;
    switch (scope.of) {
      case 'agency':
      case 'agency-with-predecessors':
        return this.cards.scorecard(card as ScorecardAnswer);
      case 'programme':
        return Promise.resolve(this.cards.programme(card as ProgrammeAnswer));
      case 'ranking':
        return this.cards.ranking(card as RankingAnswer);
    }
  }
}

const RULES = { vi: 'SHA-256 của quy tắc chấm điểm', en: 'SHA-256 of the scoring rules' };
