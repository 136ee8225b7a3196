import type { ProblemTable } from './problem-row.js';

/** How a command reaches its stream: repeats, and what its sender had seen. */
export const COMMAND_PROBLEMS = {
  'idempotency.body-differs': {
    status: 422,
    level: 'info',
    title: {
      vi: 'Khóa Idempotency-Key đã dùng cho nội dung khác',
      en: 'The Idempotency-Key was used for another request',
    },
    detail: {
      vi: 'Lệnh {commandId} đã được ghi vào {stream} với nội dung khác; không có gì thay đổi. Đề nghị gửi lại đúng nội dung cũ, hoặc dùng khóa mới cho lệnh mới.',
      en: 'Command {commandId} was recorded in {stream} with another body; nothing was changed. Send the same body again, or use a new key for a new command.',
    },
  },
  'precondition.stale': {
    status: 412,
    level: 'info',
    title: { vi: 'Hồ sơ đã thay đổi kể từ khi được xem', en: 'It changed since it was seen' },
    detail: {
      vi: '{stream} đang ở phiên bản {actual}, không còn là phiên bản {seen} mà người gửi đã xem. Đề nghị xem lại rồi quyết định trên bản mới.',
      en: '{stream} stands at revision {actual}, no longer at {seen}, which the sender had seen. Look at it again and decide on what it is now.',
    },
  },
} satisfies Partial<ProblemTable>;
