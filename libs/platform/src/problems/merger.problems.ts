import type { ProblemTable } from './problem-row.js';

/** Mergers of agencies. */
export const MERGER_PROBLEMS = {
  'merger.unknown': {
    status: 404,
    level: 'info',
    at: { holding: 'merger' },
    title: { vi: 'Không có quyết định sáp nhập này', en: 'No such merger' },
    detail: {
      vi: 'Chưa có việc sáp nhập nào được ghi nhận với mã {merger}. Đề nghị kiểm tra lại mã, hoặc ghi nhận quyết định sáp nhập trước.',
      en: 'No merger is recorded under the id {merger}. Check the id, or record the decision first.',
    },
  },
  'merger.already-decided': {
    status: 409,
    level: 'info',
    title: {
      vi: 'Việc sáp nhập đã được ghi nhận với nội dung khác',
      en: 'The merger is decided otherwise',
    },
    detail: {
      vi: 'Việc sáp nhập {merger} đã được ghi nhận và khác yêu cầu này ở {field}. Đề nghị dùng lệnh đính chính trước ngày có hiệu lực, hoặc mã khác cho việc sáp nhập khác.',
      en: 'Merger {merger} is recorded and differs from this request in {field}. Correct it before its day, or use another id for another merger.',
    },
  },
  'merger.withdrawn': {
    status: 409,
    level: 'info',
    at: { holding: 'merger' },
    title: { vi: 'Việc sáp nhập đã được rút lại', en: 'The merger was withdrawn' },
    detail: {
      vi: 'Việc sáp nhập {merger} đã được rút lại. Đề nghị ghi nhận quyết định mới với mã khác.',
      en: 'Merger {merger} was withdrawn. Record the new decision under another id.',
    },
  },
  'merger.day-passed': {
    status: 409,
    level: 'info',
    at: { holding: 'merger' },
    title: { vi: 'Việc sáp nhập đã có hiệu lực', en: 'The merger has taken effect' },
    detail: {
      vi: 'Việc sáp nhập {merger} có hiệu lực từ ngày {day}, hôm nay là {today}, nên không thể đính chính hay rút lại. Đề nghị ghi nhận thay đổi tiếp theo bằng quyết định mới.',
      en: 'Merger {merger} took effect on {day} and today is {today}, so it can no longer be corrected or withdrawn. Record what follows by a new decision.',
    },
  },
  'merger.predecessor-ended': {
    status: 409,
    level: 'info',
    at: { holding: 'agency' },
    title: {
      vi: 'Cơ quan bị sáp nhập đã kết thúc hoạt động',
      en: 'The predecessor ends by another decision',
    },
    detail: {
      vi: 'Cơ quan {agency} đã được ghi nhận kết thúc hoạt động từ ngày {validTo} theo một quyết định khác. Đề nghị bỏ cơ quan này khỏi danh sách, hoặc rút lại quyết định kia trước ngày có hiệu lực.',
      en: 'Agency {agency} is recorded to end on {validTo} by another decision. Leave it out, or withdraw that decision before its day.',
    },
  },
  'merger.successor-missing': {
    status: 422,
    level: 'info',
    at: { holding: 'agency' },
    title: {
      vi: 'Cơ quan kế thừa không tồn tại vào ngày sáp nhập',
      en: 'The successor does not exist on the day',
    },
    detail: {
      vi: 'Cơ quan {agency} không tồn tại vào ngày {day} nên không thể nhận bàn giao. Đề nghị đăng ký cơ quan từ ngày đó, hoặc chọn cơ quan kế thừa khác.',
      en: 'Agency {agency} does not exist on {day}, so it can take nothing over. Register it from that day on, or choose another successor.',
    },
  },
  'merger.cycle': {
    status: 422,
    level: 'info',
    at: { holding: 'successor' },
    title: { vi: 'Sáp nhập thành vòng lặp', en: 'The mergers run in a circle' },
    detail: {
      vi: 'Qua cơ quan kế thừa {successor}, nhiệm vụ sẽ quay lại cơ quan {predecessor} là cơ quan bị sáp nhập. Đề nghị chọn cơ quan kế thừa khác.',
      en: 'By way of successor {successor} the tasks would come back to {predecessor}, which is a predecessor. Choose another successor.',
    },
  },
  'merger.predecessor-receives': {
    status: 409,
    level: 'info',
    at: { holding: 'predecessor' },
    title: {
      vi: 'Cơ quan bị sáp nhập sẽ tiếp nhận nhiệm vụ sau đó',
      en: 'The predecessor takes over tasks later',
    },
    detail: {
      vi: 'Theo quyết định đã ghi nhận, cơ quan {predecessor} tiếp nhận nhiệm vụ của cơ quan {from} vào ngày {day}, khi đó cơ quan này không còn. Đề nghị đính chính quyết định đó trước.',
      en: 'By a recorded decision agency {predecessor} takes over the tasks of {from} on {day}, when it would no longer exist. Correct that decision first.',
    },
  },
  'merger.exception-repeated': {
    status: 422,
    level: 'info',
    at: '/exceptions',
    title: { vi: 'Ngoại lệ bị trùng', en: 'Two exceptions cover the same' },
    detail: {
      vi: 'Có hai ngoại lệ cùng nói về "{scope}". Đề nghị chỉ giữ một ngoại lệ cho mỗi nhiệm vụ, văn bản, điều khoản hoặc nhóm nhiệm vụ.',
      en: 'Two exceptions speak of "{scope}". Keep one for each task, document, clause or task group.',
    },
  },
} satisfies Partial<ProblemTable>;
