import type { ProblemTable } from './problem-row.js';

/** What is handed to the event log and cannot be taken as it is. */
export const LOG_REQUEST_PROBLEMS = {
  'idempotency.key-reused': {
    status: 422,
    level: 'info',
    at: '/Idempotency-Key',
    title: { vi: 'Khóa chống trùng đã được sử dụng', en: 'The idempotency key was used before' },
    detail: {
      vi: 'Mã sự kiện {eventId} gửi vào chuỗi {stream} đã được dùng cho nội dung khác. Đề nghị dùng khóa Idempotency-Key mới cho mỗi việc mới.',
      en: 'The event id {eventId} sent to stream {stream} is already recorded with other content. Use a new Idempotency-Key for every new piece of work.',
    },
  },
  'envelope.too-large': {
    status: 413,
    level: 'info',
    title: { vi: 'Nội dung vượt quá dung lượng cho phép', en: 'The content is too large' },
    detail: {
      vi: 'Sự kiện {type} có dung lượng {bytes} byte, tối đa là {limit} byte. Đề nghị chuyển phần nội dung dài sang tệp đính kèm.',
      en: 'Event {type} would take {bytes} bytes; the most is {limit} bytes. Move the long parts into attachments.',
    },
  },
  'envelope.misplaced': {
    status: 409,
    level: 'error',
    title: { vi: 'Sự kiện không nối tiếp chuỗi', en: 'The event does not follow its stream' },
    detail: {
      vi: 'Trường {field} của sự kiện trong chuỗi {stream} phải là {expected} nhưng lại là {actual}. Đề nghị tải lại hồ sơ và thực hiện lại; sự kiện của nhật ký khác không thể ghép vào nhật ký này.',
      en: 'Field {field} of an event of stream {stream} should be {expected} but is {actual}. Load the record and decide again; events of another log cannot be put into this one.',
    },
  },
  'event.id-invalid': {
    status: 400,
    level: 'warn',
    title: { vi: 'Mã sự kiện không hợp lệ', en: 'The event id is invalid' },
    detail: {
      vi: 'Giá trị "{eventId}" không phải là mã sự kiện. Đề nghị dùng UUID viết bằng chữ thường.',
      en: '"{eventId}" is no event id. Use a UUID in lower case.',
    },
  },
  'event.type-invalid': {
    status: 400,
    level: 'warn',
    title: { vi: 'Loại sự kiện không hợp lệ', en: 'The event type is invalid' },
    detail: {
      vi: 'Giá trị "{type}" không phải là loại sự kiện. Đề nghị dùng dạng nhom.viec-da-xay-ra bằng chữ thường không dấu, nối bằng dấu gạch ngang.',
      en: '"{type}" is no event type. Use the form room.past-tense-fact in lower case, words joined by hyphens.',
    },
  },
  'append.size': {
    status: 400,
    level: 'warn',
    title: { vi: 'Số sự kiện mỗi lần ghi không hợp lệ', en: 'Too few or too many events at once' },
    detail: {
      vi: 'Lần ghi này có {events} sự kiện; mỗi lần phải có ít nhất 1 và nhiều nhất {limit} sự kiện. Đề nghị chia thành nhiều lần ghi.',
      en: 'This append holds {events} events; it must hold at least 1 and at most {limit}. Split it into several.',
    },
  },
  'append.too-large': {
    status: 413,
    level: 'warn',
    title: { vi: 'Lần ghi quá lớn', en: 'Too much at once' },
    detail: {
      vi: 'Các sự kiện của lần ghi này có tổng cộng {bytes} byte; kho lưu trữ nhận nhiều nhất {limit} byte mỗi lần. Đề nghị chia thành nhiều lần ghi.',
      en: 'The events of this append hold {bytes} bytes together; the store takes at most {limit} at once. Split it into several.',
    },
  },
  'stream.name-invalid': {
    status: 400,
    level: 'info',
    title: { vi: 'Tên chuỗi sự kiện không hợp lệ', en: 'The stream name is invalid' },
    detail: {
      vi: 'Tên chuỗi sự kiện "{stream}" không hợp lệ. Tên phải có từ 1 đến 200 ký tự in được và không có dấu cách ở đầu hoặc cuối.',
      en: 'The stream name "{stream}" is invalid. A name has 1 to 200 printable characters and no space at either end.',
    },
  },
  'revision.invalid': {
    status: 400,
    level: 'info',
    title: { vi: 'Số lần ghi không hợp lệ', en: 'The revision is invalid' },
    detail: {
      vi: 'Giá trị "{revision}" không phải là số lần ghi. Đề nghị dùng số nguyên không âm, hoặc no-stream nếu chuỗi chưa tồn tại.',
      en: '"{revision}" is no revision. Use a whole number from 0, or no-stream for a stream that does not exist yet.',
    },
  },
  'position.invalid': {
    status: 400,
    level: 'info',
    at: { holding: 'position' },
    title: { vi: 'Vị trí không hợp lệ', en: 'The position is invalid' },
    detail: {
      vi: 'Giá trị "{position}" không phải là vị trí trong nhật ký. Đề nghị dùng số nguyên không âm.',
      en: '"{position}" is no position in the log. Use a whole number from 0.',
    },
  },
  'instant.invalid': {
    status: 400,
    level: 'info',
    title: { vi: 'Thời điểm không hợp lệ', en: 'The instant is invalid' },
    detail: {
      vi: 'Giá trị "{instant}" không phải là thời điểm. Đề nghị ghi theo giờ UTC đến phần nghìn giây, ví dụ 2025-01-09T02:00:00.000Z.',
      en: '"{instant}" is no instant. Write it in UTC to the millisecond, such as 2025-01-09T02:00:00.000Z.',
    },
  },
  'read.size-invalid': {
    status: 400,
    level: 'info',
    title: { vi: 'Số lượng đọc không hợp lệ', en: 'The amount to read is invalid' },
    detail: {
      vi: 'Tham số {option} có giá trị "{size}"; đề nghị dùng số nguyên từ 1 đến {limit}.',
      en: 'Option {option} is "{size}"; use a whole number from 1 to {limit}.',
    },
  },
  'position.beyond-head': {
    status: 400,
    level: 'info',
    at: { holding: 'position' },
    title: { vi: 'Vị trí chưa tồn tại', en: 'The position does not exist yet' },
    detail: {
      vi: 'Vị trí {position} vượt quá vị trí cuối {head} của nhật ký. Đề nghị dùng vị trí không lớn hơn {head}.',
      en: 'Position {position} is beyond the last position of the log, {head}. Use one that is not greater than {head}.',
    },
  },
} satisfies Partial<ProblemTable>;
