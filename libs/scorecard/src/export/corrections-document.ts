import { listedRows, seenFacts, type CellValue, type TableDocument } from '@ledger/export';
import type { Text } from '@ledger/platform';
import type { FigureCorrection } from '../domain/close/figures.js';
import type { Status } from '../domain/obligation/bucket.js';
import type { CorrectionsAnswer, FedAnswer } from '../read/close-answer.js';
import { BUCKET_WORDS } from '../read/scorecard-words.js';
import { closedPeriodFact, closeFacts, SCOPE_WORDS } from './close-facts.js';
import {
  EVENT_COLUMNS,
  eventCells,
  OBLIGATION,
  sinceFact,
  type Row,
} from './correction-columns.js';
import { hashFact, NO, YES } from './document-facts.js';
import { BESIDE_WORDS } from './figure-rows.js';
import { figureInWords } from './figure-words.js';

const NO_EVENT: Row = EVENT_COLUMNS.map(() => null);
const STATUS: Readonly<Record<Status, Text>> = { ...BUCKET_WORDS, ...BESIDE_WORDS };

const PARTS = {
  figure: { vi: 'Số liệu', en: 'Figure' },
  obligation: { vi: 'Nghĩa vụ', en: 'Obligation' },
  fact: { vi: 'Nội dung được chấm', en: 'What is scored' },
  event: { vi: 'Sự kiện', en: 'Event' },
} as const;

const COLUMNS: TableDocument['columns'] = [
  { heading: { vi: 'Phần', en: 'Part' }, type: 'text', width: 14 },
  OBLIGATION,
  { heading: { vi: 'Chỉ tiêu', en: 'Figure' }, type: 'text', width: 32 },
  { heading: { vi: 'Mã chỉ tiêu', en: 'Name' }, type: 'text', width: 24 },
  { heading: { vi: 'Khi chốt', en: 'As closed' }, type: 'text', width: 18 },
  { heading: { vi: 'Hiện nay', en: 'By now' }, type: 'text', width: 18 },
  ...EVENT_COLUMNS,
];

/** What corrects one closed period: each figure, each obligation with what changed of it, and each event behind them. */
export function correctionsDocument(answer: CorrectionsAnswer): TableDocument {
  const { asOf, knownAt, since, upTo, scope, figures, obligations, otherEvents } = answer;
  const closed = SCOPE_WORDS[scope.of];
  return {
    title: [
      { vi: 'ĐIỀU CHỈNH SAU KHI CHỐT KỲ', en: 'CORRECTIONS OF A CLOSED PERIOD' },
      { vi: `${closed.vi}: ${scope.id}`, en: `${closed.en}: ${scope.id}` },
    ],
    facts: [
      closedPeriodFact(answer),
      ...seenFacts({ asOf, knownAt, position: upTo }),
      sinceFact(since),
      ...closeFacts(answer),
      hashFact(answer),
    ],
    columns: COLUMNS,
    rows: listedRows([
      ...figures.map((one) => changeRow(PARTS.figure, null, one)),
      ...obligations.flatMap(obligationRows),
      ...otherEvents.map((event) => eventRow(null, event)),
    ]),
  };
}

function obligationRows({
  obligation,
  from,
  to,
  facts,
  events,
}: CorrectionsAnswer['obligations'][number]): readonly Row[] {
  const [was, is] = [from, to].map((side) => (side === null ? null : STATUS[side.status]));
  return [
    [PARTS.obligation, obligation, null, null, was ?? null, is ?? null, ...NO_EVENT],
    ...facts.map((fact) => changeRow(PARTS.fact, obligation, fact)),
    ...events.map((event) => eventRow(obligation, event)),
  ];
}

function changeRow(part: Text, obligation: string | null, change: FigureCorrection): Row {
  const { figure, from, to } = change;
  const values = [figureCell(from), figureCell(to)];
  return [part, obligation, figureInWords(figure), figure, ...values, ...NO_EVENT];
}

function eventRow(obligation: string | null, event: FedAnswer['event']): Row {
  return [PARTS.event, obligation, null, null, null, null, ...eventCells(event)];
}

function figureCell(figure: FigureCorrection['from']): CellValue {
  if (typeof figure === 'boolean') return figure ? YES : NO;
  return typeof figure === 'object' && figure !== null ? figure.map(String).join('; ') : figure;
}
