import type { CellValue, Column, Fact } from '@ledger/export';
import type { FedAnswer } from '../read/close-answer.js';
import { YES } from './document-facts.js';

export type Row = readonly CellValue[];

export const OBLIGATION: Column = {
  heading: { vi: 'Nghĩa vụ', en: 'Obligation' },
  type: 'text',
  width: 20,
};

export const EVENT_COLUMNS: readonly Column[] = [
  { heading: { vi: 'Sự kiện', en: 'Event' }, type: 'text', width: 26 },
  { heading: { vi: 'Ghi nhận lúc', en: 'Recorded at' }, type: 'instant', width: 18 },
  { heading: { vi: 'Có hiệu lực lúc', en: 'Effective at' }, type: 'instant', width: 18 },
  { heading: { vi: 'Nhập bổ sung', en: 'Entered late' }, type: 'text', width: 8 },
  { heading: { vi: 'Vị trí nhật ký', en: 'Log position' }, type: 'integer', width: 10 },
];

export function eventCells(event: FedAnswer['event']): Row {
  const { type, recordedAt, effectiveAt, enteredLate, position } = event;
  return [type, recordedAt, effectiveAt, enteredLate ? YES : null, position];
}

export function sinceFact(since: string): Fact {
  return { name: { vi: 'Kể từ vị trí', en: 'Since position' }, value: since, onEveryPage: true };
}
