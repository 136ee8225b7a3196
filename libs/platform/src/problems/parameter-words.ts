import type { ChainFaultKind, FileFaultKind, RecordFaultKind } from '@ledger/kernel';
import type { Language, Text } from '../language/language.js';
import { ANNOUNCED_DAYS, FACTS, FORMS, ROLE_WORDS } from './agency-words.js';
import { TASK_ACTIONS, TASK_CLOCKS } from './task-action-words.js';
import {
  DOCUMENT_WORDS,
  ISSUER_WORDS,
  LEAD_FORMS,
  TASK_GAPS,
  TASK_PHASES,
  TASK_ROLES,
} from './task-value-words.js';

const FAULTS: Readonly<Record<ChainFaultKind | FileFaultKind | RecordFaultKind, Text>> = {
  'leaf-hash': {
    vi: 'nội dung không khớp với mã băm đã lưu',
    en: 'its bytes do not have the hash kept with them',
  },
  'canonical-form': {
    vi: 'nội dung không đúng dạng chuẩn',
    en: 'its bytes are not the canonical form of an envelope',
  },
  'stored-fields': {
    vi: 'tên chuỗi, lần ghi hoặc mã sự kiện lưu kèm không khớp nội dung',
    en: 'the stream, revision or id kept beside it differs from its content',
  },
  origin: { vi: 'thuộc nhật ký của đơn vị khác', en: 'it was made for another installation' },
  revision: {
    vi: 'lần ghi không nối tiếp sự kiện trước của chuỗi',
    en: "its revision does not follow the stream's previous event",
  },
  'previous-hash': {
    vi: 'mã băm liên kết không khớp sự kiện trước của chuỗi',
    en: "its link does not match the stream's previous event",
  },
  position: {
    vi: 'vị trí không nối tiếp vị trí trước',
    en: 'its position does not follow the one before',
  },
  'recorded-time': {
    vi: 'thời điểm ghi của vị trí không đúng',
    en: 'the recorded time of its position is wrong',
  },
  'block-header': { vi: 'phần đầu khối không đọc được', en: 'its header is unreadable' },
  checksum: { vi: 'mã kiểm tra không khớp', en: 'its checksum does not match' },
  'block-records': {
    vi: 'nội dung khối không khớp phần đầu',
    en: 'it does not hold what its header states',
  },
  'closing-block': {
    vi: 'khối kết thúc không khớp phần trước của tệp',
    en: 'the closing block does not match the file before it',
  },
  'trailing-bytes': {
    vi: 'có dữ liệu thừa sau khối kết thúc',
    en: 'something follows the closing block',
  },
  form: { vi: 'không đúng dạng bản ghi', en: 'it has not the form of a record' },
  order: { vi: 'sai thứ tự hoặc bị lặp', en: 'it is out of order, or there twice' },
  'cut-off': { vi: 'tệp bị cắt giữa chừng', en: 'the file in it is cut off' },
  content: {
    vi: 'nội dung tệp không khớp mã SHA-256, kích thước hoặc loại đã ghi',
    en: 'the file in it has another SHA-256, size or type than is stated',
  },
};

const SECTIONS: Readonly<Record<string, Text>> = {
  files: { vi: 'tệp đính kèm', en: 'files' },
  persons: { vi: 'sổ đăng ký người', en: 'the register of people' },
};

const REVISIONS: Readonly<Record<string, Text>> = {
  'no-stream': { vi: 'chưa có (chuỗi chưa tồn tại)', en: 'none (no such stream yet)' },
};

/** Values of a closed set that have words of their own, by the parameter that carries them. */
const PARAMETER_WORDS: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  fault: FAULTS,
  section: SECTIONS,
  expected: REVISIONS,
  actual: REVISIONS,
  form: { ...FORMS, ...LEAD_FORMS },
  fact: FACTS,
  role: ROLE_WORDS,
  recorded: ANNOUNCED_DAYS,
  action: TASK_ACTIONS,
  open: TASK_ACTIONS,
  step: TASK_ACTIONS,
  clock: TASK_CLOCKS,
  phase: TASK_PHASES,
  gaps: TASK_GAPS,
  roles: TASK_ROLES,
  body: ISSUER_WORDS,
  issuer: ISSUER_WORDS,
  kind: DOCUMENT_WORDS,
  required: { ...DOCUMENT_WORDS, ...ISSUER_WORDS },
  given: { ...DOCUMENT_WORDS, ...ISSUER_WORDS },
};

/** A value of a closed set in words, by the name of what it is a value of; one without words stands for itself. */
export function valueInWords(name: string, value: string): Text {
  return PARAMETER_WORDS[name]?.[value] ?? { vi: value, en: value };
}

/** What is wrong with an event or a file, as part of a sentence. */
export function describeFault(fault: ChainFaultKind | FileFaultKind, language: Language): string {
  return FAULTS[fault][language];
}
