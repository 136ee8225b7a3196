import { knownFacts, type TableDocument } from '@ledger/export';
import { fedAnswer } from '../read/close-answer.js';
import type { FedUntilNow } from '../read/close-list.js';
import { SCOPE_WORDS } from './close-facts.js';
import {
  EVENT_COLUMNS,
  eventCells,
  OBLIGATION,
  sinceFact,
  type Row,
} from './correction-columns.js';

/** What corrects closed periods, event by event; `agency` where only one's cards were asked for. */
export function correctionFeedDocument({
  since,
  agency,
  corrections,
  ...known
}: FedUntilNow & { readonly agency: string | null }): TableDocument {
  const of = { name: { vi: 'Cơ quan', en: 'Agency' }, value: agency ?? '–', onEveryPage: true };
  return {
    title: [{ vi: 'ĐIỀU CHỈNH CÁC KỲ ĐÃ CHỐT', en: 'CORRECTIONS OF CLOSED PERIODS' }],
    facts: [...knownFacts(known), sinceFact(String(since)), of],
    columns: [
      { heading: { vi: 'Kỳ', en: 'Period' }, type: 'text', width: 12 },
      { heading: { vi: 'Chốt gì', en: 'What is closed' }, type: 'text', width: 24 },
      { heading: { vi: 'Mã', en: 'Id' }, type: 'text', width: 14 },
      OBLIGATION,
      ...EVENT_COLUMNS,
      { heading: { vi: 'Mã chốt kỳ', en: 'Id of the close' }, type: 'text', width: 36 },
    ],
    rows: rowsOf({ corrections }),
  };
}

async function* rowsOf({
  corrections,
}: Pick<FedUntilNow, 'corrections'>): AsyncGenerator<Row, void, void> {
  for await (const correction of corrections) {
    const { close, scope, period, obligation, event } = fedAnswer(correction);
    yield [period, SCOPE_WORDS[scope.of], scope.id, obligation, ...eventCells(event), close];
  }
}
