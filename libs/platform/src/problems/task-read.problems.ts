import type { ProblemTable } from './problem-row.js';

/** Looking at tasks: which one, and from when. */
export const TASK_READ_PROBLEMS = {
  'task.not-readable': {
    status: 403,
    level: 'warn',
    at: '/Authorization',
    title: { vi: 'Không được xem nhiệm vụ này', en: 'Not entitled to read this task' },
    detail: {
      vi: 'Cơ quan {agency} chưa từng giữ vai trò nào trong nhiệm vụ {task} hoặc nhiệm vụ con của nó. Đề nghị hỏi cơ quan giao hoặc người có vai trò theo dõi, kiểm tra.',
      en: 'Agency {agency} was never given a part in task {task}, nor in one under it. Ask the assigning body, or somebody who monitors or inspects.',
    },
  },
  'task.list-not-readable': {
    status: 403,
    level: 'warn',
    at: '/Authorization',
    title: {
      vi: 'Không được xem danh sách của cơ quan khác',
      en: 'Not entitled to lists of others',
    },
    detail: {
      vi: 'Danh sách của mọi cơ quan chỉ dành cho người theo dõi, kiểm tra. Đề nghị thêm agency={agency}, hoặc assigner={agency} nếu danh sách có, để xem danh sách của cơ quan mình.',
      en: 'Lists over all agencies are for those who monitor or inspect. Add agency={agency}, or assigner={agency} where the list takes it, to read those of your own.',
    },
  },
  'replay.point-ambiguous': {
    status: 400,
    level: 'info',
    title: { vi: 'Mốc xem lại không rõ', en: 'The point to look from is not clear' },
    detail: {
      vi: 'Chỉ được nêu một trong knownAt, revision và position, nhưng yêu cầu nêu: {given}. Đề nghị chọn một.',
      en: 'Of knownAt, revision and position only one may be given, but these are: {given}. Choose one.',
    },
  },
  'replay.revision-unknown': {
    status: 404,
    level: 'info',
    at: { holding: 'revision' },
    title: { vi: 'Chưa có phiên bản này', en: 'There is no such revision yet' },
    detail: {
      vi: 'Nhiệm vụ {task} mới có đến phiên bản {last}, chưa có phiên bản {revision}. Đề nghị chọn phiên bản đã có.',
      en: 'Task {task} has revisions up to {last}, and none {revision} yet. Choose one that there is.',
    },
  },
  'register.nothing-recorded': {
    status: 404,
    level: 'info',
    at: { holding: 'knownAt' },
    title: { vi: 'Khi đó chưa ghi nhận gì', en: 'Nothing was recorded yet' },
    detail: {
      vi: 'Tính đến {knownAt} sổ chưa ghi nhận sự kiện nào. Đề nghị chọn mốc muộn hơn.',
      en: 'Nothing was recorded yet by {knownAt}. Choose a later date.',
    },
  },
  'register.window-reversed': {
    status: 400,
    level: 'info',
    at: '/dueTo',
    title: { vi: 'Khoảng thời hạn bị ngược', en: 'The window of due days is reversed' },
    detail: {
      vi: 'Khoảng thời hạn kết thúc ngày {to}, trước khi bắt đầu ngày {from}. Đề nghị đổi lại dueFrom và dueTo.',
      en: 'The window ends on {to}, before it begins on {from}. Exchange dueFrom and dueTo.',
    },
  },
  'cursor.unreadable': {
    status: 400,
    level: 'info',
    at: '/cursor',
    title: { vi: 'Dấu trang không đọc được', en: 'The cursor cannot be read' },
    detail: {
      vi: 'Dấu trang {cursor} không phải do hệ thống cấp. Đề nghị đọc lại danh sách từ trang đầu.',
      en: 'The cursor {cursor} was not given out here. Read the list from its first page.',
    },
  },
  'cursor.other-list': {
    status: 400,
    level: 'info',
    at: '/cursor',
    title: { vi: 'Dấu trang của danh sách khác', en: 'The cursor is of another list' },
    detail: {
      vi: 'Dấu trang được cấp cho danh sách hoặc điều kiện lọc khác, không phải danh sách {list} này. Đề nghị giữ nguyên điều kiện lọc hoặc đọc lại từ trang đầu.',
      en: 'The cursor was given out with another list or other filters than this list {list}. Keep the filters, or read from the first page.',
    },
  },
  'cursor.expired': {
    status: 410,
    level: 'info',
    at: '/cursor',
    title: { vi: 'Dấu trang đã hết hạn', en: 'The cursor has expired' },
    detail: {
      vi: 'Danh sách tại vị trí {position} không còn được giữ; chỉ còn từ vị trí {oldest}. Đề nghị đọc lại từ trang đầu.',
      en: 'The list as of position {position} is kept no longer, only from position {oldest} on. Read it from the first page.',
    },
  },
} satisfies Partial<ProblemTable>;
