import type { ProblemTable } from './problem-row.js';

/** How a command reaches its stream: repeats, and what its sender had seen. */
export const COMMAND_PROBLEMS = {
  'idempotency.key-missing': {
    status: 400,
    level: 'info',
    at: '/Idempotency-Key',
    title: { vi: 'Thiếu Idempotency-Key', en: 'The Idempotency-Key is missing' },
    detail: {
      vi: 'Mỗi lệnh cần tiêu đề Idempotency-Key để khi gửi lại không bị ghi hai lần. Đề nghị gửi kèm một UUID mới cho mỗi lệnh mới.',
      en: 'Every command needs the header Idempotency-Key, so that a repeat is not recorded twice. Send a new UUID with each new command.',
    },
  },
  'idempotency.key-invalid': {
    status: 400,
    level: 'info',
    at: '/Idempotency-Key',
    title: { vi: 'Idempotency-Key không hợp lệ', en: 'The Idempotency-Key is not valid' },
    detail: {
      vi: 'Idempotency-Key phải có từ 1 đến {limit} ký tự ASCII in được, không có dấu cách. Đề nghị dùng một UUID.',
      en: 'An Idempotency-Key has 1 to {limit} printable ASCII characters without spaces. Use a UUID.',
    },
  },
  'idempotency.body-differs': {
    status: 422,
    level: 'info',
    at: '/Idempotency-Key',
    title: {
      vi: 'Khóa Idempotency-Key đã dùng cho nội dung khác',
      en: 'The Idempotency-Key was used for another request',
    },
    detail: {
      vi: 'Lệnh {commandId} đã được ghi vào {stream} với nội dung khác; không có gì thay đổi. Đề nghị gửi lại đúng nội dung cũ, hoặc dùng khóa mới cho lệnh mới.',
      en: 'Command {commandId} was recorded in {stream} with another body; nothing was changed. Send the same body again, or use a new key for a new command.',
    },
  },
  'precondition.missing': {
    status: 428,
    level: 'info',
    at: '/If-Match',
    title: { vi: 'Thiếu If-Match', en: 'If-Match is missing' },
    detail: {
      vi: 'Quyết định này phải nêu phiên bản hồ sơ mà người quyết định đã xem. Đề nghị xem lại hồ sơ rồi gửi kèm tiêu đề If-Match với giá trị ETag của hồ sơ.',
      en: 'This decision must say which revision its maker has seen. Look at the record, and send its ETag in the header If-Match.',
    },
  },
  'precondition.unreadable': {
    status: 400,
    level: 'info',
    at: '/If-Match',
    title: { vi: 'If-Match không đọc được', en: 'If-Match cannot be read' },
    detail: {
      vi: 'If-Match phải là đúng một ETag do dịch vụ này trả về, chẳng hạn "3"; không nhận {given}.',
      en: 'If-Match must be one ETag of this service, such as "3"; {given} is not taken.',
    },
  },
  'precondition.stale': {
    status: 412,
    level: 'info',
    at: '/If-Match',
    title: { vi: 'Hồ sơ đã thay đổi kể từ khi được xem', en: 'It changed since it was seen' },
    detail: {
      vi: '{stream} đang ở phiên bản {actual}, không còn là phiên bản {seen} mà người gửi đã xem. Đề nghị xem lại rồi quyết định trên bản mới.',
      en: '{stream} stands at revision {actual}, no longer at {seen}, which the sender had seen. Look at it again and decide on what it is now.',
    },
  },
} satisfies Partial<ProblemTable>;
