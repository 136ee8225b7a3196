import type { ProblemTable } from './problem-row.js';

/** Deadlines, extensions, and what is entered late. */
export const TASK_TIME_PROBLEMS = {
  'task.deadline-before-assignment': {
    status: 422,
    level: 'info',
    title: { vi: 'Thời hạn trước ngày giao', en: 'The deadline lies before the assignment' },
    detail: {
      vi: 'Thời hạn (trường {field}) kết thúc ngày {lastDay}, không sau thời điểm giao {assignedAt}. Đề nghị kiểm tra lại thời hạn.',
      en: 'The deadline (field {field}) ends on {lastDay}, which is not after the assignment at {assignedAt}. Check the deadline.',
    },
  },
  'task.deadline-passed': {
    status: 422,
    level: 'info',
    title: { vi: 'Thời hạn mới đã qua', en: 'The new deadline has passed' },
    detail: {
      vi: 'Thời hạn mới (trường {field}) kết thúc ngày {lastDay}, đã qua. Đề nghị chọn ngày trong tương lai.',
      en: 'The new deadline (field {field}) ended on {lastDay}. Choose a day that is still ahead.',
    },
  },
  'task.deadline-after-parent': {
    status: 422,
    level: 'info',
    title: { vi: 'Thời hạn sau nhiệm vụ cha', en: 'The deadline is after the parent task' },
    detail: {
      vi: 'Thời hạn (trường {field}) đến ngày {lastDay}, sau thời hạn của nhiệm vụ cha {parent} ({parentDueAt}). Đề nghị chọn thời hạn sớm hơn, hoặc điều chỉnh nhiệm vụ cha trước.',
      en: 'The deadline (field {field}) ends on {lastDay}, after that of the parent task {parent} ({parentDueAt}). Choose an earlier one, or change the parent first.',
    },
  },
  'task.deadline-needed': {
    status: 422,
    level: 'info',
    title: { vi: 'Thiếu thời hạn mới', en: 'A new deadline is needed' },
    detail: {
      vi: 'Khi tiếp tục thực hiện một nhiệm vụ có thời hạn phải nêu thời hạn mới (trường {field}). Đề nghị bổ sung.',
      en: 'A task that was due needs a new deadline when it is resumed (field {field}). State it.',
    },
  },
  'task.date-ahead': {
    status: 422,
    level: 'info',
    at: { holding: 'date' },
    title: { vi: 'Ngày chưa đến', en: 'The date is still ahead' },
    detail: {
      vi: 'Ngày "{date}" (trường {field}) không có thật hoặc chưa đến. Đề nghị ghi ngày thực tế trên văn bản.',
      en: 'Date "{date}" (field {field}) does not exist or has not come yet. Write the date that the document bears.',
    },
  },
  'task.date-passed': {
    status: 422,
    level: 'info',
    at: { holding: 'date' },
    title: { vi: 'Ngày đã qua', en: 'The date has passed' },
    detail: {
      vi: 'Ngày "{date}" (trường {field}) không có thật hoặc đã qua. Đề nghị chọn ngày trong tương lai.',
      en: 'Date "{date}" (field {field}) does not exist or has passed. Choose a day that is still ahead.',
    },
  },
  'task.extension-by-assignee': {
    status: 403,
    level: 'warn',
    at: { holding: 'agency' },
    title: {
      vi: 'Cơ quan thực hiện không tự quyết định thời hạn',
      en: 'Nobody decides on their own deadline',
    },
    detail: {
      vi: 'Cơ quan "{agency}" (trường {field}) chịu trách nhiệm về thời hạn này nên không được tự gia hạn hoặc tự xác nhận nguyên nhân khách quan. Đề nghị trình cơ quan giao quyết định.',
      en: 'Agency "{agency}" (field {field}) answers for this deadline, so it decides neither on it nor on why it was missed. Leave it to the assigning body.',
    },
  },
  'task.extension-pending': {
    status: 409,
    level: 'info',
    title: { vi: 'Còn đề nghị gia hạn chưa trả lời', en: 'An extension request is pending' },
    detail: {
      vi: 'Đề nghị gia hạn "{request}" chưa được trả lời. Đề nghị đồng ý, từ chối hoặc rút đề nghị đó trước.',
      en: 'Extension request "{request}" has not been answered. Grant, refuse or withdraw it first.',
    },
  },
  'task.extensions-exhausted': {
    status: 409,
    level: 'info',
    title: { vi: 'Hết số lần gia hạn', en: 'No further extension is allowed' },
    detail: {
      vi: 'Nhiệm vụ đã được gia hạn {granted} lần, tối đa là {limit} lần. Đề nghị báo cáo cơ quan giao điều chỉnh thời hạn bằng văn bản.',
      en: 'The task has been extended {granted} times; the most is {limit}. Ask the assigning body to change the deadline by a document.',
    },
  },
  'task.extension-not-later': {
    status: 422,
    level: 'info',
    title: { vi: 'Thời hạn gia hạn không muộn hơn', en: 'The extension is not later' },
    detail: {
      vi: 'Thời hạn mới (trường {field}) là ngày {asked}, không muộn hơn thời hạn hiện tại {lastDay}. Đề nghị chọn ngày muộn hơn.',
      en: 'The new deadline (field {field}) is {asked}, which is not after the one in force, {lastDay}. Choose a later day.',
    },
  },
  'task.extension-without-date': {
    status: 422,
    level: 'info',
    title: { vi: 'Không có thời hạn để gia hạn', en: 'There is no due date to extend' },
    detail: {
      vi: 'Chỉ gia hạn từ một thời hạn cụ thể sang một thời hạn cụ thể (trường {field}). Đề nghị nêu ngày, tháng, quý hoặc năm; với nhiệm vụ không có thời hạn thì không cần gia hạn.',
      en: 'Only a dated deadline is extended, and only to another one (field {field}). State a day, month, quarter or year; what is never due needs no extension.',
    },
  },
  'task.date-chosen-by-lead': {
    status: 403,
    level: 'warn',
    at: '/late/effectiveAt',
    title: {
      vi: 'Cơ quan chủ trì không được tự chọn ngày',
      en: 'The lead cannot choose its own date',
    },
    detail: {
      vi: 'Việc của cơ quan "{agency}" có hiệu lực khi được ghi nhận (trường {field}). Chỉ cơ quan giao hoặc người nhập liệu được ghi muộn, kèm văn bản; đề nghị bỏ trường này.',
      en: 'What agency "{agency}" does holds when it is recorded (field {field}). Only the assigning body or an importer enters late, citing a document; leave the field out.',
    },
  },
  'task.late-entry-not-earlier': {
    status: 422,
    level: 'info',
    at: '/late/effectiveAt',
    title: { vi: 'Thời điểm ghi muộn không ở quá khứ', en: 'A late entry must lie in the past' },
    detail: {
      vi: 'Thời điểm {effectiveAt} (trường {field}) chưa qua. Đề nghị ghi thời điểm thực tế trong quá khứ, hoặc thực hiện thao tác bình thường.',
      en: 'Instant {effectiveAt} (field {field}) has not passed. Write when it happened, or take the step in the ordinary way.',
    },
  },
  'task.late-entry-after-recording': {
    status: 409,
    level: 'info',
    at: '/late/effectiveAt',
    title: {
      vi: 'Nhiệm vụ đã được theo dõi trên hệ thống',
      en: 'The task was already recorded here',
    },
    detail: {
      vi: 'Nhiệm vụ được ghi nhận từ {recordedAt}; từ lúc đó cơ quan chủ trì tự {action}. Chỉ việc trước thời điểm này mới được ghi muộn (trường {field}).',
      en: 'The task has been recorded here since {recordedAt}; from then on the lead itself has to {action}. Only what came before is entered late (field {field}).',
    },
  },
  'task.never-late': {
    status: 422,
    level: 'info',
    at: '/late',
    title: { vi: 'Thao tác này không ghi muộn được', en: 'This step is never entered late' },
    detail: {
      vi: 'Thao tác "{action}" chỉ có giá trị trên hệ thống nên không ghi muộn. Đề nghị ghi muộn kết quả đã ký, kèm văn bản.',
      en: 'The step "{action}" only holds in this ledger, so it is never entered late. Enter what was signed, citing its document.',
    },
  },
  'task.breaks-later-step': {
    status: 409,
    level: 'info',
    at: '/late/effectiveAt',
    title: { vi: 'Mâu thuẫn với bước đã ghi sau', en: 'It would undo a later step' },
    detail: {
      vi: 'Không ghi được vì bước "{step}" (lần ghi {rev}, hiệu lực {effectiveAt}) sẽ không còn thực hiện được. Đề nghị kiểm tra lại thời điểm, hoặc xử lý bước đó trước.',
      en: 'It is not recorded because the step "{step}" (revision {rev}, effective {effectiveAt}) would become impossible. Check the time, or settle that step first.',
    },
  },
  'task.not-missed': {
    status: 404,
    level: 'info',
    title: { vi: 'Thời hạn này không bị quá', en: 'That due instant was not missed' },
    detail: {
      vi: 'Không có lần quá hạn nào tại {missedAt} (trường {field}). Đề nghị chọn đúng lần quá hạn trong hồ sơ.',
      en: 'Nothing was missed at {missedAt} (field {field}). Choose one of the missed instants of the record.',
    },
  },
  'task.cause-confirmed': {
    status: 409,
    level: 'info',
    at: '/missedAt',
    title: { vi: 'Nguyên nhân đã được xác nhận', en: 'The cause has been confirmed' },
    detail: {
      vi: 'Nguyên nhân khách quan của lần quá hạn {missedAt} đã được xác nhận. Không cần thao tác thêm.',
      en: 'The objective cause of the miss at {missedAt} has been confirmed. There is nothing left to do.',
    },
  },
  'task.term-still-running': {
    status: 409,
    level: 'warn',
    title: { vi: 'Thời hạn xử lý chưa hết', en: 'The term has not ended' },
    detail: {
      vi: 'Thời hạn để {clock} đến {endsAt} mới hết. Đề nghị ghi nhận sau thời điểm đó.',
      en: 'The term to {clock} ends at {endsAt}. Record its lapse after that.',
    },
  },
} satisfies Partial<ProblemTable>;
