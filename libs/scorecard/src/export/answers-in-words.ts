import type { Text } from '@ledger/platform';
import type { ComparisonAnswer, PeerComparisonAnswer } from '../read/comparison-answer.js';
import { figuresInWords, RATING_WORDS, seenInWords } from '../read/scorecard-words.js';
import type { ProgrammeAnswer, RankingAnswer } from '../read/scorecard-answer.js';
import { figureInWords } from './figure-words.js';

/** A programme in a few lines. */
export function programmeInWords(answer: ProgrammeAnswer): readonly Text[] {
  const what = { vi: `Chương trình ${answer.name}`, en: `Programme ${answer.name}` };
  return [seenInWords(what, answer), ...figuresInWords(answer)];
}

/** A ranking, a line for each agency; ties and small numbers are marked. */
export function rankingInWords(answer: RankingAnswer): readonly Text[] {
  const { peerGroup, places } = answer;
  const what = { vi: `Xếp hạng ${peerGroup}`, en: `Ranking of ${peerGroup}` };
  return [seenInWords(what, answer), ...places.map(placeInWords)];
}

function placeInWords(place: RankingAnswer['places'][number]): Text {
  const { agency, counted, tied, smallNumber } = place;
  const marks = (words: readonly string[]) =>
    words.filter((_, n) => [tied, smallNumber][n]).map((word) => `, ${word}`);
  const line = (language: keyof Text, words: readonly string[]) =>
    [`  ${standing(place, language)} ${agency}`, ` (${String(counted)})`, ...marks(words)].join('');
  return { vi: line('vi', ['đồng hạng', 'số liệu ít']), en: line('en', ['tied', 'small number']) };
}

/** How two cards of an agency differ: what is the same is left out. */
export function comparisonInWords(answer: ComparisonAnswer): readonly Text[] {
  const { agency, figures, obligations } = answer;
  return [
    ...sidesInWords({ vi: `Phiếu điểm ${agency}`, en: `Scorecard of ${agency}` }, answer),
    ...figures.map(({ figure, from, to }) => {
      const words = figureInWords(figure);
      const change = `${numberOf(from)} → ${numberOf(to)}`;
      return { vi: `  ${words.vi}: ${change}`, en: `  ${words.en}: ${change}` };
    }),
    {
      vi: `Nghĩa vụ khác trước: ${String(obligations.length)}`,
      en: `Obligations that differ: ${String(obligations.length)}`,
    },
  ];
}

/** Which agencies of a peer group do not stand as they did. */
export function peerComparisonInWords(answer: PeerComparisonAnswer): readonly Text[] {
  const { peerGroup, compared, changes } = answer;
  return [
    ...sidesInWords({ vi: `Xếp hạng ${peerGroup}`, en: `Ranking of ${peerGroup}` }, answer),
    {
      vi: `Thay đổi: ${String(changes.length)} trên ${String(compared)} cơ quan`,
      en: `Changed: ${String(changes.length)} of ${String(compared)} agencies`,
    },
    ...changes.map(({ agency, from, to }) => {
      const line = (language: keyof Text) =>
        `  ${agency}: ${standing(from, language)} → ${standing(to, language)}`;
      return { vi: line('vi'), en: line('en') };
    }),
  ];
}

function sidesInWords(
  what: Text,
  { period, from, to }: Pick<PeerComparisonAnswer, 'period' | 'from' | 'to'>,
): readonly Text[] {
  return [from, to].map((side) => seenInWords(what, { period, ...side }));
}

type Side = PeerComparisonAnswer['changes'][number]['from'];

/** Place, points and proposed rating; a dash for what there is none of. */
function standing(side: Side, language: keyof Text): string {
  if (side === null) return '–';
  const { place, total, rating } = side;
  const rated = rating === null ? '' : `, ${RATING_WORDS[rating][language]}`;
  return `${numberOf(place)}. ${total?.shown ?? '–'}${rated}`;
}

function numberOf(value: number | null): string {
  return value === null ? '–' : String(value);
}
