import type { ProblemTable } from './problem-row.js';

/** Disputes of figures of closed periods. */
export const FIGURE_CHALLENGE_PROBLEMS = {
  'figure-challenge.unknown': {
    status: 404,
    level: 'info',
    at: { holding: 'challenge' },
    title: { vi: 'Không có khiếu nại này', en: 'No such challenge' },
    detail: {
      vi: 'Kỳ này không có khiếu nại nào mang mã {challenge}. Đề nghị kiểm tra lại mã.',
      en: 'No challenge of this close has the id {challenge}. Check the id.',
    },
  },
  'figure-challenge.of-another-card': {
    status: 403,
    level: 'info',
    at: '/Authorization',
    title: { vi: 'Không phải số liệu của cơ quan mình', en: 'The figure is not about your agency' },
    detail: {
      vi: 'Chỉ cơ quan mà số liệu nói đến, hoặc cơ quan kế thừa, được khiếu nại; {agency} không phải cơ quan đó. Đề nghị gửi qua cơ quan liên quan.',
      en: 'Only an agency that the figure is about, or its successor, disputes it, and {agency} is neither. Leave it to that agency.',
    },
  },
  'figure-challenge.figure-unknown': {
    status: 422,
    level: 'info',
    at: { holding: 'figure' },
    title: { vi: 'Bản chụp không có số liệu này', en: 'The snapshot has no such figure' },
    detail: {
      vi: 'Bản chụp không có số liệu nào tên {figure}. Đề nghị ghi đúng tên như trong figures của bản chụp, ví dụ buckets.openOverdue.',
      en: 'The snapshot has no figure {figure}. Give its name as `figures` of the snapshot has it, such as buckets.openOverdue.',
    },
  },
  'figure-challenge.pending': {
    status: 409,
    level: 'info',
    at: { holding: 'figure' },
    title: { vi: 'Số liệu đang được khiếu nại', en: 'The figure is disputed already' },
    detail: {
      vi: 'Số liệu {figure} đang được khiếu nại (mã {challenge}) và chưa được trả lời. Đề nghị chờ trả lời.',
      en: 'The figure {figure} is disputed already (id {challenge}) and not answered for. Wait for the answer.',
    },
  },
  'figure-challenge.answered': {
    status: 409,
    level: 'info',
    title: { vi: 'Khiếu nại đã được trả lời', en: 'The challenge is answered' },
    detail: {
      vi: 'Khiếu nại {challenge} đã được trả lời và câu trả lời không thay đổi. Nếu còn căn cứ mới, cơ quan khiếu nại lại.',
      en: 'Challenge {challenge} was answered, and its answer stays. With new grounds the agency challenges the figure again.',
    },
  },
  'figure-challenge.not-by-closing-body': {
    status: 403,
    level: 'info',
    at: '/Authorization',
    title: { vi: 'Không phải cơ quan chốt kỳ', en: 'It was closed by another body' },
    detail: {
      vi: 'Chỉ người của cơ quan đã chốt kỳ ({bodies}) được trả lời khiếu nại. Đề nghị chuyển cho cơ quan đó.',
      en: 'Only people of the bodies that closed the period ({bodies}) answer. Leave it to them.',
    },
  },
  'figure-challenge.by-involved': {
    status: 403,
    level: 'info',
    at: '/Authorization',
    title: { vi: 'Người liên quan không được trả lời', en: 'Whoever is involved does not answer' },
    detail: {
      vi: 'Người đề nghị chốt kỳ và người khiếu nại không được trả lời khiếu nại {challenge}. Đề nghị giao người khác.',
      en: 'Whoever proposed the close or disputes the figure does not answer challenge {challenge}. Leave it to somebody else.',
    },
  },
} satisfies Partial<ProblemTable>;
