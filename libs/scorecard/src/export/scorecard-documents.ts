import { listedRows, type CellValue, type Fact, type TableDocument } from '@ledger/export';
import type { Text } from '@ledger/platform';
import type { NameSource } from '@ledger/task';
import type { ProgrammeAnswer, RankingAnswer, ScorecardAnswer } from '../read/scorecard-answer.js';
import { RATING_WORDS, UNRATED_WORDS } from '../read/scorecard-words.js';
import { agencyNames } from './agency-names.js';
import { figureFacts, hashFact, SIGNATURES, YES } from './document-facts.js';
import { FIGURE_COLUMNS, figureRows, scoreRows } from './figure-rows.js';

const PLACE_COLUMNS: TableDocument['columns'] = [
  { heading: { vi: 'Thứ hạng', en: 'Place' }, type: 'integer', width: 8 },
  { heading: { vi: 'Đồng hạng', en: 'Tied' }, type: 'text', width: 8 },
  { heading: { vi: 'Cơ quan', en: 'Agency' }, type: 'text', width: 44 },
  { heading: { vi: 'Tổng điểm', en: 'Points' }, type: 'number', width: 10 },
  { heading: { vi: 'Điểm kết quả', en: 'For results' }, type: 'number', width: 10 },
  { heading: { vi: 'Số được chấm', en: 'Counted' }, type: 'integer', width: 10 },
  { heading: { vi: 'Số liệu ít', en: 'Small number' }, type: 'text', width: 10 },
  { heading: { vi: 'Đề xuất xếp loại', en: 'Proposed rating' }, type: 'text', width: 28 },
  { heading: { vi: 'Mã cơ quan', en: 'Agency id' }, type: 'text', width: 16 },
];

/** Answers about scores as documents that an office keeps, prints and signs. They hold what the answers hold. */
export class ScorecardDocuments {
  constructor(private readonly names: NameSource) {}

  async scorecard(answer: ScorecardAnswer): Promise<TableDocument> {
    const nameOf = await agencyNames(this.names, [answer.agency], answer.asOf);
    return {
      title: [{ vi: 'PHIẾU ĐIỂM', en: 'SCORECARD' }, same(nameOf(answer.agency))],
      facts: [...figureFacts(answer), ratingFact(answer.score.proposal), hashFact(answer)],
      columns: FIGURE_COLUMNS,
      rows: listedRows([...figureRows(answer), ...scoreRows(answer.score)]),
      signatures: SIGNATURES,
    };
  }

  programme(answer: ProgrammeAnswer): TableDocument {
    return {
      title: [{ vi: 'TÌNH HÌNH CHƯƠNG TRÌNH', en: 'HOW A PROGRAMME STANDS' }, same(answer.name)],
      facts: [...figureFacts(answer), hashFact(answer)],
      columns: FIGURE_COLUMNS,
      rows: listedRows(figureRows(answer)),
      signatures: SIGNATURES,
    };
  }

  async ranking(answer: RankingAnswer): Promise<TableDocument> {
    const { places, asOf, peerGroup } = answer;
    const nameOf = await agencyNames(
      this.names,
      places.map(({ agency }) => agency),
      asOf,
    );
    return {
      title: [
        { vi: 'XẾP HẠNG TRONG NHÓM SO SÁNH', en: 'RANKING OF A PEER GROUP' },
        same(peerGroup),
      ],
      facts: [...figureFacts(answer), hashFact(answer)],
      columns: PLACE_COLUMNS,
      rows: listedRows(places.map((one) => placeRow(one, nameOf(one.agency)))),
      signatures: SIGNATURES,
    };
  }
}

function placeRow(
  {
    place,
    tied,
    agency,
    total,
    results,
    counted,
    smallNumber,
    rating,
  }: RankingAnswer['places'][number],
  name: string,
): readonly CellValue[] {
  return [
    place,
    tied ? YES : null,
    name,
    total?.shown ?? null,
    results?.shown ?? null,
    counted,
    smallNumber ? YES : null,
    rating === null ? null : RATING_WORDS[rating],
    agency,
  ];
}

function ratingFact({ rating, unrated }: ScorecardAnswer['score']['proposal']): Fact {
  const name = { vi: 'Đề xuất xếp loại', en: 'Proposed rating' };
  if (rating !== null) return { name, value: RATING_WORDS[rating] };
  return { name, value: unrated === null ? '–' : UNRATED_WORDS[unrated] };
}

function same(text: string): Text {
  return { vi: text, en: text };
}
