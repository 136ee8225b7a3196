import type { ProblemTable } from './problem-row.js';

/** The source documents that tasks cite. */
export const DOCUMENT_PROBLEMS = {
  'document.not-found': {
    status: 404,
    level: 'info',
    at: { holding: 'document' },
    title: { vi: 'Không có văn bản này', en: 'There is no such document' },
    detail: {
      vi: 'Không tìm thấy văn bản "{document}". Đề nghị kiểm tra lại mã văn bản.',
      en: 'There is no document "{document}". Check the id of the document.',
    },
  },
  'document.action-not-open': {
    status: 409,
    level: 'info',
    title: {
      vi: 'Chưa thực hiện được với văn bản này',
      en: 'The document does not allow this now',
    },
    detail: {
      vi: 'Văn bản đang ở trạng thái "{phase}" nên không thể {action}. Các thao tác có thể thực hiện: {open}.',
      en: 'The document is "{phase}", so nobody can {action} now. What can be done: {open}.',
    },
  },
  'document.number-missing': {
    status: 422,
    level: 'info',
    title: { vi: 'Thiếu số văn bản', en: 'The document needs a number' },
    detail: {
      vi: 'Trường {field} không được để trống; chỉ kết luận phiên họp chưa có số mới được bổ sung sau. Đề nghị ghi số văn bản.',
      en: 'Field {field} must not be empty; only the conclusion of a session may get its number later. Write the number.',
    },
  },
  'document.event-unknown': {
    status: 404,
    level: 'info',
    at: { holding: 'event' },
    title: { vi: 'Không có sự kiện để đính chính', en: 'There is no such event to correct' },
    detail: {
      vi: 'Văn bản không có sự kiện {event}. Đề nghị tải lại hồ sơ và chọn đúng sự kiện.',
      en: 'The document has no event {event}. Load its history and choose the right one.',
    },
  },
} satisfies Partial<ProblemTable>;
