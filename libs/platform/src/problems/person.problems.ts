import type { ProblemTable } from './problem-row.js';

/** What the register of people does not say. */
export const PERSON_PROBLEMS = {
  'person.unknown': {
    status: 404,
    level: 'info',
    at: { holding: 'person' },
    title: { vi: 'Không có người này trong danh bạ', en: 'No such person' },
    detail: {
      vi: 'Danh bạ không có mã {person}. Đề nghị kiểm tra lại mã, hoặc ghi nhận người này trước.',
      en: 'The register knows nobody of the id {person}. Check the id, or register the person first.',
    },
  },
  'person.already-registered': {
    status: 409,
    level: 'info',
    at: { holding: 'person' },
    title: { vi: 'Mã đã được dùng', en: 'The id is taken' },
    detail: {
      vi: 'Mã {person} đã có trong danh bạ với thông tin khác. Đề nghị dùng mã khác, hoặc đính chính tại /corrections.',
      en: 'The register says something else of {person}. Choose another id, or correct it at /corrections.',
    },
  },
  'person.erased': {
    status: 410,
    level: 'info',
    at: { holding: 'person' },
    title: { vi: 'Thông tin đã được xóa', en: 'The person was erased' },
    detail: {
      vi: 'Thông tin của {person} đã được xóa lúc {erasedAt} và không thể khôi phục; mã này không được dùng lại. Đề nghị dùng mã khác cho người khác.',
      en: 'What the register said of {person} was erased at {erasedAt} for good, and the id is not used again. Choose another id for anybody else.',
    },
  },
} satisfies Partial<ProblemTable>;
