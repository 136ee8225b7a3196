import type { ProblemTable } from './problem-row.js';

/** The life of a task: what is open, what is clear, and how tasks belong together. */
export const TASK_PROBLEMS = {
  'task.not-found': {
    status: 404,
    level: 'info',
    at: { holding: 'task' },
    title: { vi: 'Không có nhiệm vụ này', en: 'There is no such task' },
    detail: {
      vi: 'Không tìm thấy nhiệm vụ "{task}". Đề nghị kiểm tra lại mã nhiệm vụ trong đường dẫn.',
      en: 'There is no task "{task}". Check the id of the task in the path.',
    },
  },
  'task.action-not-open': {
    status: 409,
    level: 'info',
    title: { vi: 'Chưa thực hiện được thao tác này', en: 'This step is not open now' },
    detail: {
      vi: 'Nhiệm vụ đang ở trạng thái "{phase}" nên không thể {action}. Các thao tác có thể thực hiện: {open}.',
      en: 'The task is "{phase}", so nobody can {action} now. What can be done: {open}.',
    },
  },
  'task.unclear': {
    status: 422,
    level: 'info',
    at: '/assignment',
    title: { vi: 'Nội dung giao việc chưa rõ', en: 'The assignment is not clear' },
    detail: {
      vi: 'Việc giao phải rõ người, rõ việc, rõ thời gian, rõ trách nhiệm, rõ sản phẩm, rõ thẩm quyền. Còn thiếu: {gaps}. Đề nghị bổ sung rồi giao lại.',
      en: 'An assignment must say who, what, by when, whose duty, which products and by what authority. Missing: {gaps}. Complete it and assign again.',
    },
  },
  'task.incomplete': {
    status: 409,
    level: 'info',
    title: { vi: 'Nhiệm vụ còn thiếu nội dung', en: 'The task is still incomplete' },
    detail: {
      vi: 'Chưa thể xác nhận hoàn thành vì nhiệm vụ nhập từ danh mục còn để trống: {gaps}. Đề nghị cơ quan giao bổ sung trước khi xác nhận.',
      en: 'It cannot be accepted while the imported task leaves open: {gaps}. The assigning body has to complete it first.',
    },
  },
  'task.nothing-left-open': {
    status: 409,
    level: 'info',
    title: { vi: 'Nội dung này không để trống', en: 'Nothing was left open here' },
    detail: {
      vi: 'Trường {field} đã có nội dung; việc bổ sung chỉ được điền phần còn để trống. Đề nghị giữ nguyên trường này, hoặc dùng thao tác điều chỉnh tương ứng.',
      en: 'Field {field} has been stated; completing only fills what is open. Leave it as it is, or use the step that changes it.',
    },
  },
  'task.field-missing': {
    status: 422,
    level: 'info',
    title: { vi: 'Thiếu nội dung bắt buộc', en: 'A required field is empty' },
    detail: {
      vi: 'Trường {field} không được để trống. Đề nghị nhập nội dung.',
      en: 'Field {field} must not be empty. Fill it in.',
    },
  },
  'task.id-repeated': {
    status: 422,
    level: 'info',
    at: { holding: 'id' },
    title: { vi: 'Mã bị trùng', en: 'An id is used twice' },
    detail: {
      vi: 'Mã "{id}" ở trường {field} đã được dùng. Đề nghị dùng mã khác.',
      en: 'Id "{id}" in field {field} is used already. Use another one.',
    },
  },
  'task.unknown-in-task': {
    status: 404,
    level: 'info',
    at: { holding: 'id' },
    title: { vi: 'Không có trong nhiệm vụ', en: 'The task does not know it' },
    detail: {
      vi: 'Nhiệm vụ không có "{id}" (trường {field}), hoặc nội dung đó đã được giải quyết. Đề nghị tải lại hồ sơ và chọn đúng mã.',
      en: 'The task has no "{id}" (field {field}), or it has been settled. Load the record again and choose the right id.',
    },
  },
  'task.percent-impossible': {
    status: 422,
    level: 'info',
    title: { vi: 'Tỷ lệ không hợp lệ', en: 'The percentage is impossible' },
    detail: {
      vi: 'Trường {field} có giá trị {percent}. Đề nghị ghi số nguyên từ 0 đến 100.',
      en: 'Field {field} is {percent}. Write a whole number from 0 to 100.',
    },
  },
  'task.agency-unknown': {
    status: 422,
    level: 'info',
    at: { holding: 'agency' },
    title: { vi: 'Chưa có cơ quan này', en: 'The agency is not registered' },
    detail: {
      vi: 'Không tìm thấy cơ quan "{agency}" (trường {field}). Đề nghị kiểm tra lại mã cơ quan.',
      en: 'There is no agency "{agency}" (field {field}). Check the id of the agency.',
    },
  },
  'task.agency-ended': {
    status: 422,
    level: 'info',
    at: { holding: 'agency' },
    title: { vi: 'Cơ quan đã kết thúc hoạt động', en: 'The agency has ended' },
    detail: {
      vi: 'Cơ quan "{agency}" (trường {field}) đã kết thúc hoạt động từ ngày {ended}. Đề nghị chọn cơ quan tiếp nhận: {successor}.',
      en: 'Agency "{agency}" (field {field}) ended on {ended}. Choose its successor: {successor}.',
    },
  },
  'task.agency-not-established': {
    status: 422,
    level: 'info',
    at: { holding: 'agency' },
    title: { vi: 'Cơ quan chưa được thành lập', en: 'The agency did not exist yet' },
    detail: {
      vi: 'Cơ quan "{agency}" (trường {field}) chỉ hoạt động từ ngày {from}. Đề nghị chọn cơ quan có thẩm quyền tại thời điểm đó.',
      en: 'Agency "{agency}" (field {field}) only exists from {from}. Choose the agency in charge at that time.',
    },
  },
  'task.group-unknown': {
    status: 422,
    level: 'info',
    at: { holding: 'group' },
    title: { vi: 'Chưa có nhóm cơ quan này', en: 'The group is not registered' },
    detail: {
      vi: 'Không tìm thấy nhóm "{group}" (trường {field}). Đề nghị kiểm tra lại mã nhóm.',
      en: 'There is no group "{group}" (field {field}). Check the id of the group.',
    },
  },
  'task.document-unknown': {
    status: 422,
    level: 'info',
    at: { holding: 'document' },
    title: { vi: 'Chưa có văn bản này', en: 'The document is not registered' },
    detail: {
      vi: 'Không tìm thấy văn bản "{document}" (trường {field}). Đề nghị đăng ký văn bản trước khi viện dẫn.',
      en: 'There is no document "{document}" (field {field}). Register it before citing it.',
    },
  },
  'task.related-unknown': {
    status: 422,
    level: 'info',
    at: { holding: 'task' },
    title: { vi: 'Không tìm thấy nhiệm vụ liên quan', en: 'The other task is not known' },
    detail: {
      vi: 'Không tìm thấy nhiệm vụ "{task}" (trường {field}). Đề nghị kiểm tra lại mã nhiệm vụ.',
      en: 'There is no task "{task}" (field {field}). Check the id of the task.',
    },
  },
  'task.related-to-itself': {
    status: 422,
    level: 'info',
    at: { holding: 'task' },
    title: { vi: 'Nhiệm vụ trỏ đến chính nó', en: 'The task refers to itself' },
    detail: {
      vi: 'Nhiệm vụ "{task}" không thể thay thế hoặc trùng với chính nó. Đề nghị chọn nhiệm vụ khác.',
      en: 'Task "{task}" can neither supersede nor duplicate itself. Choose the other task.',
    },
  },
  'task.not-correctable': {
    status: 422,
    level: 'info',
    at: '/field',
    title: { vi: 'Không đính chính được nội dung này', en: 'This cannot be corrected so' },
    detail: {
      vi: 'Trường "{field}" của sự kiện {event} không thuộc diện đính chính. Nội dung về trách nhiệm và thời hạn phải thay đổi bằng thao tác riêng; đề nghị chọn đúng sự kiện và trường.',
      en: 'Field "{field}" of event {event} is not open to correction. Duty and time are changed by steps of their own; choose the right event and field.',
    },
  },
  'task.not-continuous': {
    status: 409,
    level: 'info',
    title: { vi: 'Không phải nhiệm vụ thường xuyên', en: 'The task is not continuous' },
    detail: {
      vi: 'Nhiệm vụ có thời hạn "{deadline}" nên không thể chấm dứt theo cách này. Đề nghị xác nhận hoàn thành, hủy hoặc thay thế nhiệm vụ.',
      en: 'The task has the deadline "{deadline}", so it does not end this way. Accept, cancel or supersede it.',
    },
  },
  'task.nothing-to-contest': {
    status: 409,
    level: 'info',
    title: { vi: 'Không có việc trả lại để kiến nghị', en: 'There is no return to contest' },
    detail: {
      vi: 'Nhiệm vụ chưa bị trả lại, hoặc đã có kiến nghị về lần trả lại gần nhất (trường {field}). Đề nghị kiểm tra lại quá trình xử lý.',
      en: 'The task was not returned, or its last return has been contested (field {field}). Check its history.',
    },
  },
} satisfies Partial<ProblemTable>;
