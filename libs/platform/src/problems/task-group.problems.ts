import type { ProblemTable } from './problem-row.js';

/** Leads, groups, joint leads, parents and children. */
export const TASK_GROUP_PROBLEMS = {
  'task.lead-also-coordinates': {
    status: 422,
    level: 'info',
    at: { holding: 'agency' },
    title: { vi: 'Cơ quan chủ trì trùng cơ quan phối hợp', en: 'The lead also coordinates' },
    detail: {
      vi: 'Cơ quan "{agency}" vừa chủ trì vừa phối hợp (trường {field}). Đề nghị bỏ cơ quan này khỏi danh sách phối hợp.',
      en: 'Agency "{agency}" is both lead and coordinator (field {field}). Remove it from the coordinators.',
    },
  },
  'task.lead-unchanged': {
    status: 409,
    level: 'info',
    at: { holding: 'agency' },
    title: { vi: 'Cơ quan chủ trì không thay đổi', en: 'The lead would stay the same' },
    detail: {
      vi: 'Cơ quan "{agency}" (trường {field}) đang giữ vai trò này. Đề nghị chọn cơ quan khác.',
      en: 'Agency "{agency}" (field {field}) holds this role already. Choose another agency.',
    },
  },
  'task.nobody-to-accept': {
    status: 422,
    level: 'info',
    title: { vi: 'Không có cơ quan xác nhận', en: 'Nobody could accept the task' },
    detail: {
      vi: 'Cơ quan giao và cơ quan xác nhận đều là cơ quan chủ trì ({leads}). Đề nghị nêu cơ quan xác nhận thay thế (trường {field}).',
      en: 'The assigning body and the verifier are themselves leads ({leads}). Name an alternate verifier (field {field}).',
    },
  },
  'task.yearly-is-collective': {
    status: 422,
    level: 'info',
    title: {
      vi: 'Nhiệm vụ hằng năm phải giao theo năm',
      en: 'A yearly task is given year by year',
    },
    detail: {
      vi: 'Thời hạn hằng năm (trường {field}) áp dụng cho nhiệm vụ chung, mỗi năm mở một nhiệm vụ con. Đề nghị giao dưới dạng nhiệm vụ chung.',
      en: 'A yearly deadline (field {field}) belongs to a collective task, which opens a child for every year. Assign it collectively.',
    },
  },
  'task.not-collective': {
    status: 422,
    level: 'info',
    at: '/leads',
    title: { vi: 'Không phải nhiệm vụ chung', en: 'This is no collective task' },
    detail: {
      vi: 'Nhiệm vụ chung cần ít nhất hai cơ quan chủ trì khác nhau, hoặc thời hạn hằng năm (trường {field}). Đề nghị giao cho một cơ quan, hoặc bổ sung cơ quan chủ trì.',
      en: 'A collective task needs at least two different leads, or a yearly deadline (field {field}). Assign it to one agency, or name the other leads.',
    },
  },
  'task.not-an-open-group': {
    status: 409,
    level: 'info',
    title: { vi: 'Không phải nhóm để ngỏ', en: 'The group is not open' },
    detail: {
      vi: 'Nhiệm vụ được giao theo hình thức "{form}" nên không nêu thêm thành viên. Đề nghị giao nhiệm vụ mới cho cơ quan cần bổ sung.',
      en: 'The task was given as "{form}", so no members are named later. Assign a task of its own to the other agency.',
    },
  },
  'task.member-already-named': {
    status: 409,
    level: 'info',
    at: { holding: 'agency' },
    title: { vi: 'Cơ quan đã có trong nhóm', en: 'The member has been named' },
    detail: {
      vi: 'Cơ quan "{agency}" (trường {field}) đã được nêu tên. Đề nghị bỏ khỏi danh sách.',
      en: 'Agency "{agency}" (field {field}) has been named already. Remove it from the list.',
    },
  },
  'task.members-hand-over': {
    status: 409,
    level: 'info',
    title: { vi: 'Từng thành viên tự báo cáo hoàn thành', en: 'Each member hands over on its own' },
    detail: {
      vi: 'Nhiệm vụ được giao theo hình thức "{form}"; từng cơ quan báo cáo hoàn thành tại nhiệm vụ con của mình. Đề nghị thực hiện tại nhiệm vụ con.',
      en: 'The task was given as "{form}"; each agency hands over on its own child task. Do it there.',
    },
  },
  'task.joint-hand-over-on-parent': {
    status: 409,
    level: 'info',
    title: {
      vi: 'Báo cáo hoàn thành tại nhiệm vụ chung',
      en: 'Joint leads hand over on the joint task',
    },
    detail: {
      vi: 'Các cơ quan đồng chủ trì có chung một sản phẩm; cơ quan đứng đầu báo cáo hoàn thành tại nhiệm vụ chung {parent}. Đề nghị thực hiện tại đó.',
      en: 'Joint leads share one product, which the first named hands over on the joint task {parent}. Do it there.',
    },
  },
  'task.paper-on-child': {
    status: 409,
    level: 'info',
    at: '',
    title: { vi: 'Văn bản thuộc nhiệm vụ con', en: 'This paper belongs to a child task' },
    detail: {
      vi: 'Loại văn bản "{kind}" (trường {field}) được lập tại từng nhiệm vụ con, không lập tại nhiệm vụ chung. Đề nghị thực hiện tại nhiệm vụ con.',
      en: 'A paper of kind "{kind}" (field {field}) is made on each child task, not on the collective one. Make it there.',
    },
  },
  'task.joint-claim-answered': {
    status: 409,
    level: 'info',
    title: { vi: 'Cơ quan đã có ý kiến', en: 'The joint lead has answered' },
    detail: {
      vi: 'Cơ quan "{agency}" đã có ý kiến về báo cáo hoàn thành này. Không cần thao tác thêm.',
      en: 'Agency "{agency}" has answered this claim already. There is nothing left to do.',
    },
  },
  'task.ask-answered': {
    status: 409,
    level: 'info',
    at: { holding: 'ask' },
    title: { vi: 'Đề nghị phối hợp đã được trả lời', en: 'The request has been answered' },
    detail: {
      vi: 'Đề nghị phối hợp "{ask}" đã có trả lời. Nếu cần bổ sung, đề nghị cơ quan chủ trì gửi đề nghị mới.',
      en: 'Request "{ask}" has been answered. If more is needed, the lead has to ask again.',
    },
  },
  'task.not-its-parent': {
    status: 409,
    level: 'warn',
    title: { vi: 'Không phải nhiệm vụ cha', en: 'Not the parent of this task' },
    detail: {
      vi: 'Chuỗi {parent} không phải là nhiệm vụ cha của nhiệm vụ này. Đề nghị kiểm tra lại quan hệ giữa hai nhiệm vụ.',
      en: 'Stream {parent} is not the parent of this task. Check how the two tasks belong together.',
    },
  },
  'task.children-open': {
    status: 409,
    level: 'info',
    title: { vi: 'Còn nhiệm vụ con chưa hoàn thành', en: 'Child tasks are still open' },
    detail: {
      vi: 'Các nhiệm vụ con chưa kết thúc: {children}. Đề nghị nêu lý do báo cáo hoàn thành trước (trường {field}), hoặc hoàn thành các nhiệm vụ con.',
      en: 'These child tasks are open: {children}. State why it is handed over all the same (field {field}), or finish them first.',
    },
  },
} satisfies Partial<ProblemTable>;
