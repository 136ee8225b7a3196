import type { ProblemTable } from './problem-row.js';

/** What is wrong with a request, whatever it asks for. */
export const REQUEST_PROBLEMS = {
  'request.no-such-path': {
    status: 404,
    level: 'info',
    title: { vi: 'Không có đường dẫn này', en: 'No such path' },
    detail: {
      vi: 'Dịch vụ không có gì tại {method} {path}. Đề nghị xem danh sách đường dẫn tại /docs.',
      en: 'Nothing is served at {method} {path}. See /docs for what there is.',
    },
  },
  'request.unreadable': {
    status: 400,
    level: 'info',
    title: { vi: 'Không đọc được yêu cầu', en: 'The request cannot be read' },
    detail: {
      vi: 'Nội dung trống hoặc không phải JSON hợp lệ; chưa có gì được ghi. Đề nghị gửi nội dung là JSON theo UTF-8.',
      en: 'The body is empty or not valid JSON; nothing was recorded. Send JSON in UTF-8.',
    },
  },
  'request.media-type': {
    status: 415,
    level: 'info',
    at: '/Content-Type',
    title: { vi: 'Kiểu nội dung không dùng được', en: 'The media type is not taken' },
    detail: {
      vi: 'Đường dẫn này nhận {taken}, không nhận {given}. Đề nghị đặt tiêu đề Content-Type cho đúng.',
      en: 'This path takes {taken} and not {given}. Set the header Content-Type accordingly.',
    },
  },
  'request.too-large': {
    status: 413,
    level: 'info',
    title: { vi: 'Yêu cầu quá lớn', en: 'The request is too large' },
    detail: {
      vi: 'Nội dung vượt quá {limit} byte; chưa có gì được ghi. Đề nghị chia nhỏ yêu cầu, hoặc gửi phần lớn dưới dạng tệp đính kèm.',
      en: 'The body is over {limit} bytes; nothing was recorded. Split the request, or send what is large as an attachment.',
    },
  },
  'request.invalid': {
    status: 400,
    level: 'info',
    title: { vi: 'Yêu cầu có mục sai', en: 'The request is not valid' },
    detail: {
      vi: 'Có {count} mục sai, nêu từng mục ở "errors"; chưa có gì được ghi. Đề nghị sửa rồi gửi lại.',
      en: 'There are {count} faults, each listed under "errors"; nothing was recorded. Correct them and send it again.',
    },
  },
  'request.failed': {
    status: 500,
    level: 'error',
    title: { vi: 'Lỗi của hệ thống', en: 'The service failed' },
    detail: {
      vi: 'Hệ thống gặp lỗi. Đề nghị gửi lại với cùng Idempotency-Key (không bị ghi hai lần); nếu vẫn lỗi, báo quản trị kèm mã {traceId}.',
      en: 'The service failed. Send the request again with the same Idempotency-Key (it is never recorded twice); if it fails again, tell the administrator the trace id {traceId}.',
    },
  },
} satisfies Partial<ProblemTable>;
