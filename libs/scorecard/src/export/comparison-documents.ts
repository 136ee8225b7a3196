import { knownFacts, listedRows, seenFacts, type Fact, type TableDocument } from '@ledger/export';
import { instantAfter, localDate } from '@ledger/kernel';
import type { Text } from '@ledger/platform';
import type { NameSource } from '@ledger/task';
import type {
  ComparisonAnswer,
  PeerComparisonAnswer,
  SeriesAnswer,
} from '../read/comparison-answer.js';
import { RATING_WORDS } from '../read/scorecard-words.js';
import { agencyNames } from './agency-names.js';
import { hashFact, periodFact, policyFact } from './document-facts.js';
import { figureInWords } from './figure-words.js';

const FIGURE = { heading: { vi: 'Chỉ tiêu', en: 'Figure' }, type: 'text', width: 44 } as const;
const NAME = { heading: { vi: 'Mã chỉ tiêu', en: 'Name' }, type: 'text', width: 32 } as const;

/** The same seen from two points, and over time, as documents. They hold what the answers hold. */
export class ComparisonDocuments {
  constructor(private readonly names: NameSource) {}

  async comparison(answer: ComparisonAnswer): Promise<TableDocument> {
    const { agency, from, to, period } = answer;
    const nameOf = await agencyNames(this.names, [agency], to.asOf);
    return {
      title: [{ vi: 'SO SÁNH PHIẾU ĐIỂM', en: 'SCORECARDS COMPARED' }, same(nameOf(agency))],
      facts: [periodFact(period), ...sideFacts(FROM, from), ...sideFacts(TO, to), hashFact(answer)],
      columns: [
        FIGURE,
        { heading: FROM, type: 'number', width: 12 },
        { heading: TO, type: 'number', width: 12 },
        NAME,
      ],
      rows: listedRows(
        answer.figures.map((one) => [figureInWords(one.figure), one.from, one.to, one.figure]),
      ),
    };
  }

  async peers(answer: PeerComparisonAnswer): Promise<TableDocument> {
    const { changes, from, to, period, peerGroup } = answer;
    const agencies = changes.map(({ agency }) => agency);
    const nameOf = await agencyNames(this.names, agencies, to.asOf);
    return {
      title: [{ vi: 'SO SÁNH NHÓM CƠ QUAN', en: 'A PEER GROUP COMPARED' }, same(peerGroup)],
      facts: [periodFact(period), ...sideFacts(FROM, from), ...sideFacts(TO, to), hashFact(answer)],
      columns: [
        { heading: { vi: 'Cơ quan', en: 'Agency' }, type: 'text', width: 44 },
        ...[FROM, TO].flatMap(placeColumns),
        { heading: { vi: 'Mã cơ quan', en: 'Agency id' }, type: 'text', width: 16 },
      ],
      rows: listedRows(
        changes.map((change) => [
          nameOf(change.agency),
          ...placeCells(change.from),
          ...placeCells(change.to),
          change.agency,
        ]),
      ),
    };
  }

  async series(answer: SeriesAnswer): Promise<TableDocument> {
    const { agency, points, knownAt, position } = answer;
    const last = points.at(-1)?.asOf ?? knownAt;
    const nameOf = await agencyNames(this.names, [agency], last);
    return {
      title: [{ vi: 'CHỈ TIÊU THEO THỜI GIAN', en: 'FIGURES OVER TIME' }, same(nameOf(agency))],
      facts: [...knownFacts({ knownAt, position }), hashFact(answer)],
      columns: [
        { heading: { vi: 'Kỳ', en: 'Period' }, type: 'text', width: 14 },
        { heading: { vi: 'Tính đến hết ngày', en: 'As of the end of' }, type: 'date', width: 14 },
        { heading: { vi: 'Chính sách', en: 'Policy' }, type: 'text', width: 14 },
        FIGURE,
        { heading: { vi: 'Giá trị', en: 'Value' }, type: 'number', width: 12 },
        NAME,
      ],
      rows: listedRows(
        points.flatMap(({ period, asOf, policy, figures }) =>
          figures.map(({ figure, value }) => [
            period.name,
            localDate(instantAfter(asOf, -1)),
            policy,
            figureInWords(figure),
            value,
            figure,
          ]),
        ),
      ),
    };
  }
}

const FROM: Text = { vi: 'Trước', en: 'Before' };
const TO: Text = { vi: 'Sau', en: 'After' };

function sideFacts(side: Text, { policy, ...seen }: PeerComparisonAnswer['from']): readonly Fact[] {
  const prefixed = ({ name, ...fact }: Fact) => ({
    ...fact,
    name: { vi: `${side.vi} – ${name.vi}`, en: `${side.en} – ${name.en}` },
  });
  return [...seenFacts(seen), policyFact(policy)].map(prefixed);
}

function placeColumns(side: Text): readonly TableDocument['columns'][number][] {
  const heading = (vi: string, en: string) => ({
    vi: `${side.vi}: ${vi}`,
    en: `${side.en}: ${en}`,
  });
  return [
    { heading: heading('thứ hạng', 'place'), type: 'integer', width: 10 },
    { heading: heading('điểm', 'points'), type: 'number', width: 10 },
    { heading: heading('xếp loại', 'rating'), type: 'text', width: 18 },
  ];
}

function placeCells(place: PeerComparisonAnswer['changes'][number]['from']) {
  if (place === null) return [null, null, null];
  const { rating } = place;
  return [place.place, place.total?.shown ?? null, rating === null ? null : RATING_WORDS[rating]];
}

function same(text: string): Text {
  return { vi: text, en: text };
}
