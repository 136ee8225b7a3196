import type { ProblemTable } from './problem-row.js';

/** What is wrong with a file, or with asking for it. */
export const ATTACHMENT_PROBLEMS = {
  'attachment.too-large': {
    status: 413,
    level: 'info',
    title: { vi: 'Tệp quá lớn', en: 'The file is too large' },
    detail: {
      vi: 'Tệp vượt quá {limit} byte; không giữ lại phần nào. Đề nghị chia nhỏ hoặc nén tệp.',
      en: 'The file is over {limit} bytes; nothing of it was kept. Split it or make it smaller.',
    },
  },
  'attachment.empty': {
    status: 422,
    level: 'info',
    title: { vi: 'Tệp trống', en: 'The file is empty' },
    detail: {
      vi: 'Yêu cầu không có nội dung tệp. Đề nghị gửi nội dung tệp trong thân yêu cầu.',
      en: 'The request holds no file. Send the content of the file as its body.',
    },
  },
  'attachment.type-unknown': {
    status: 415,
    level: 'info',
    title: { vi: 'Loại tệp không được nhận', en: 'The type of file is not taken' },
    detail: {
      vi: 'Theo nội dung, tệp không thuộc loại nào được nhận ({taken}); không giữ lại phần nào. Đề nghị chuyển đổi tệp rồi gửi lại.',
      en: 'By its content the file is none of those taken ({taken}); nothing of it was kept. Convert it and send it again.',
    },
  },
  'attachment.broken-off': {
    status: 400,
    level: 'info',
    title: { vi: 'Tải tệp bị gián đoạn', en: 'The upload was broken off' },
    detail: {
      vi: 'Kết nối bị ngắt hoặc quá chậm khi tệp chưa đủ; không giữ lại phần nào. Đề nghị gửi lại toàn bộ tệp.',
      en: 'The connection ended or was too slow before the file was whole; nothing of it was kept. Send the whole file again.',
    },
  },
  'attachment.busy': {
    status: 503,
    level: 'warn',
    title: { vi: 'Đang nhận quá nhiều tệp', en: 'Too many uploads at once' },
    detail: {
      vi: 'Hệ thống đang nhận nhiều tệp cùng lúc. Đề nghị gửi lại sau ít phút.',
      en: 'As many files are being uploaded as are taken at the same time. Send it again in a moment.',
    },
  },
  'attachment.unknown': {
    status: 404,
    level: 'info',
    at: { holding: 'sha256' },
    title: { vi: 'Không có tệp này', en: 'No such file' },
    detail: {
      vi: 'Không lưu tệp nào có SHA-256 là {sha256}. Đề nghị tải tệp lên trước tại /v1/attachments.',
      en: 'No file with the SHA-256 {sha256} is stored. Upload it first at /v1/attachments.',
    },
  },
  'attachment.not-readable': {
    status: 403,
    level: 'warn',
    at: { holding: 'sha256' },
    title: { vi: 'Không được xem tệp này', en: 'Not entitled to read the file' },
    detail: {
      vi: 'Tệp {sha256} chỉ dành cho người được xem hồ sơ viện dẫn tệp đó. Đề nghị hỏi cơ quan giữ hồ sơ.',
      en: 'File {sha256} is for those who may read a record that cites it. Ask the agency that keeps the record.',
    },
  },
} satisfies Partial<ProblemTable>;
