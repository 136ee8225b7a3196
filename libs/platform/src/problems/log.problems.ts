import type { ProblemTable } from './problem-row.js';

/** The event log: its state, its reach and its clock. */
export const LOG_PROBLEMS = {
  'log.conflict': {
    status: 409,
    level: 'info',
    title: { vi: 'Hồ sơ đã có thay đổi mới', en: 'The record has changed meanwhile' },
    detail: {
      vi: 'Lần ghi cuối của chuỗi sự kiện {stream}: {actual}; yêu cầu này dựa trên: {expected}. Đề nghị tải lại hồ sơ, xem nội dung mới rồi gửi lại yêu cầu.',
      en: 'Last revision of stream {stream}: {actual}; this request was based on: {expected}. Load the record again, look at what is new, and send the request again.',
    },
  },
  'log.busy': {
    status: 503,
    level: 'warn',
    title: { vi: 'Hệ thống đang quá tải', en: 'The system is overloaded' },
    detail: {
      vi: 'Hàng đợi ghi đã đầy ({limit} yêu cầu); chưa có gì được ghi. Đề nghị gửi lại nguyên yêu cầu này sau ít giây.',
      en: 'The write queue is full ({limit} requests); nothing was recorded. Send this same request again in a few seconds.',
    },
  },
  'log.outcome-unknown': {
    status: 503,
    level: 'error',
    title: { vi: 'Chưa xác định được kết quả ghi', en: 'The outcome is not known yet' },
    detail: {
      vi: 'Mất kết nối trong khi ghi vào {stream}; đã thử lại {attempts} lần mà chưa rõ sự kiện đã được ghi hay chưa. Đề nghị gửi lại nguyên yêu cầu với cùng khóa Idempotency-Key: sự kiện không bao giờ bị ghi hai lần.',
      en: 'The connection was lost while writing to {stream}, and {attempts} repeats did not settle whether the events were recorded. Send the same request again with the same Idempotency-Key: nothing is ever recorded twice.',
    },
  },
  'log.unavailable': {
    status: 503,
    level: 'error',
    title: { vi: 'Không truy cập được nhật ký sự kiện', en: 'The event log is out of reach' },
    detail: {
      vi: 'Hiện không kết nối được với nơi lưu nhật ký sự kiện. Đề nghị thử lại sau; nếu vẫn lỗi, báo cho quản trị hệ thống.',
      en: 'The store of the event log cannot be reached at present. Try again later; if this goes on, tell the system administrator.',
    },
  },
  'log.times-behind': {
    status: 503,
    level: 'warn',
    title: {
      vi: 'Thời điểm ghi chưa được tính xong',
      en: 'Recorded times are not worked out yet',
    },
    detail: {
      vi: 'Thời điểm ghi của các sự kiện mới được tính đến vị trí {reached} của nhật ký. Đề nghị thử lại sau giây lát; nếu kéo dài, quản trị hệ thống xem bảng recorded-times bằng: npm run -s cli -- projection status.',
      en: 'When events were recorded is worked out up to position {reached} of the log. Try again in a moment; if this goes on, the administrator should look at recorded-times in: npm run -s cli -- projection status.',
    },
  },
  'clock.skewed': {
    status: 503,
    level: 'error',
    title: { vi: 'Đồng hồ máy chủ bị lệch', en: "The server's clock is off" },
    detail: {
      vi: 'Thời điểm quyết định {recordedAt} lệch {aheadMs} mili giây so với đồng hồ của nhật ký (số âm là chậm hơn); chưa có gì được ghi. Đề nghị gửi lại yêu cầu; quản trị hệ thống cần đồng bộ lại giờ máy chủ.',
      en: "The instant of the decision, {recordedAt}, is {aheadMs} milliseconds ahead of the log's clock (negative: behind); nothing was recorded. Send the request again; the administrator should synchronise the server's clock.",
    },
  },
  'cursor.foreign-log': {
    status: 409,
    level: 'info',
    at: '/cursor',
    title: { vi: 'Con trỏ thuộc nhật ký khác', en: 'The cursor belongs to another log' },
    detail: {
      vi: 'Con trỏ thuộc nhật ký {log}, còn nhật ký đang dùng là {expected} (có thể vừa được khôi phục hoặc sao chép). Đề nghị bắt đầu đọc lại từ đầu.',
      en: 'The cursor belongs to log {log}, but the log in use is {expected} (it may just have been restored or copied). Start reading from the beginning.',
    },
  },
} satisfies Partial<ProblemTable>;
