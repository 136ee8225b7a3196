import type { ProblemTable } from './problem-row.js';

/** Who takes a step on a task: separations of duty, signatures and submissions. */
export const TASK_PARTY_PROBLEMS = {
  'task.foreign-agency': {
    status: 403,
    level: 'warn',
    at: '/Authorization',
    title: { vi: 'Không thuộc thẩm quyền của cơ quan', en: 'Not for this agency to do' },
    detail: {
      vi: 'Người của "{agency}" không được {action}. Cơ quan có thẩm quyền: {entitled}.',
      en: 'People of "{agency}" may not {action}. This is for: {entitled}.',
    },
  },
  'task.role-missing': {
    status: 403,
    level: 'warn',
    at: '/Authorization',
    title: { vi: 'Thiếu vai trò', en: 'A role is missing' },
    detail: {
      vi: 'Để {action} cần một trong các vai trò: {roles}. Đề nghị người có vai trò phù hợp thực hiện.',
      en: 'To {action} takes one of these roles: {roles}. Ask somebody who holds one.',
    },
  },
  'task.person-needed': {
    status: 403,
    level: 'warn',
    at: '/Authorization',
    title: { vi: 'Phải do người thực hiện', en: 'A person has to do this' },
    detail: {
      vi: 'Chỉ người có thẩm quyền được {action}; tiến trình tự động thì không. Đề nghị chuyển cho người phụ trách.',
      en: 'Only a person in charge may {action}, not a process. Leave it to them.',
    },
  },
  'task.process-needed': {
    status: 403,
    level: 'warn',
    at: '/Authorization',
    title: { vi: 'Do hệ thống tự thực hiện', en: 'Only a process does this' },
    detail: {
      vi: 'Việc "{action}" do tiến trình của hệ thống thực hiện khi có căn cứ. Không cần thao tác.',
      en: 'The step "{action}" is taken by a process of this ledger when there is cause. Nobody has to do it.',
    },
  },
  'task.acceptance-by-claimant': {
    status: 403,
    level: 'warn',
    at: '/Authorization',
    title: {
      vi: 'Người báo cáo không được tự xác nhận',
      en: 'Nobody accepts their own claim',
    },
    detail: {
      vi: 'Người "{person}" đã tham gia lập, ký hoặc nhập báo cáo hoàn thành này. Đề nghị người khác xác nhận hoặc trả lại.',
      en: 'Person "{person}" prepared, signed or entered this claim. Another person has to accept or return it.',
    },
  },
  'task.acceptor-serves-lead': {
    status: 403,
    level: 'warn',
    at: '/Authorization',
    title: {
      vi: 'Không xác nhận việc của cơ quan mình',
      en: "Nobody verifies their own agency's work",
    },
    detail: {
      vi: 'Người xác nhận đang công tác, hoặc thôi công tác chưa quá 24 tháng, tại "{agency}", thuộc cơ quan chủ trì {leads}. Đề nghị người khác xác nhận.',
      en: 'The acceptor serves in "{agency}", or left it within 24 months, and the lead is {leads}. Another person has to decide.',
    },
  },
  'task.dispute-resolved-by-assigner': {
    status: 403,
    level: 'warn',
    at: '/Authorization',
    title: {
      vi: 'Người giao không tự giải quyết vướng mắc',
      en: 'A dispute is resolved by someone else',
    },
    detail: {
      vi: 'Người "{person}" đã giao nhiệm vụ này nên không giải quyết phản ánh về việc giao. Đề nghị người khác giải quyết.',
      en: 'Person "{person}" assigned this task, so somebody else has to resolve the dispute about it.',
    },
  },
  'task.signature-by-preparer': {
    status: 403,
    level: 'warn',
    at: '/Authorization',
    title: { vi: 'Người soạn không được tự ký', en: 'The preparer does not sign' },
    detail: {
      vi: 'Người "{person}" đã soạn văn bản "{paper}". Đề nghị người khác có thẩm quyền ký.',
      en: 'Person "{person}" prepared paper "{paper}". Another person has to sign it.',
    },
  },
  'task.signature-over-other-hash': {
    status: 409,
    level: 'warn',
    title: { vi: 'Chữ ký không khớp văn bản', en: 'The signature is over another text' },
    detail: {
      vi: 'Mã băm được ký (trường {field}) là {given}, khác với mã của văn bản "{paper}" đã soạn: {expected}. Đề nghị tải lại văn bản, đọc và ký lại.',
      en: 'The hash that was signed (field {field}) is {given}, not that of paper "{paper}" as prepared: {expected}. Load the paper again, read it and sign that.',
    },
  },
  'task.signature-needed': {
    status: 409,
    level: 'info',
    title: { vi: 'Phải soạn và ký văn bản', en: 'It has to be prepared and signed' },
    detail: {
      vi: 'Không thể trực tiếp {action}. Đề nghị soạn văn bản, rồi người có thẩm quyền ký.',
      en: 'Nobody can {action} directly. Prepare the paper, and have it signed by another person.',
    },
  },
  'task.capacity-missing': {
    status: 422,
    level: 'info',
    at: '/Authorization',
    title: { vi: 'Thiếu tư cách ký', en: 'The capacity to sign is missing' },
    detail: {
      vi: 'Phải nêu tư cách ký (trường {field}): người đứng đầu, KT., TL., TUQ., TM. hoặc Q. Đề nghị bổ sung.',
      en: 'State in what capacity it is signed (field {field}): head, KT., TL., TUQ., TM. or Q.',
    },
  },
  'task.claim-pending': {
    status: 409,
    level: 'info',
    title: { vi: 'Đang có báo cáo hoàn thành', en: 'A claim rests on it' },
    detail: {
      vi: 'Báo cáo hoàn thành "{claim}" đang dựa vào nội dung này. Đề nghị rút báo cáo đó trước.',
      en: 'Completion claim "{claim}" rests on it. Withdraw that claim first.',
    },
  },
  'task.submission-pending': {
    status: 409,
    level: 'info',
    at: { holding: 'product' },
    title: { vi: 'Sản phẩm đã được trình', en: 'The product has been submitted' },
    detail: {
      vi: 'Sản phẩm "{product}" đã trình theo "{submission}". Đề nghị chờ kết quả, hoặc rút bản trình đó trước.',
      en: 'Product "{product}" was submitted with "{submission}". Wait for the outcome, or withdraw that one first.',
    },
  },
  'task.submission-not-for-body': {
    status: 422,
    level: 'info',
    title: { vi: 'Trình không đúng cơ quan ký', en: 'Submitted to the wrong body' },
    detail: {
      vi: 'Sản phẩm "{product}" do "{issuer}" ban hành, không trình "{body}" (trường {field}). Đề nghị trình đúng cơ quan; sản phẩm do cơ quan chủ trì ban hành thì báo cáo hoàn thành.',
      en: 'Product "{product}" is issued by "{issuer}", so it is not submitted to "{body}" (field {field}). Submit it to the body that signs; what the lead issues itself is claimed.',
    },
  },
  'task.not-submitted': {
    status: 409,
    level: 'info',
    at: { holding: 'id' },
    title: { vi: 'Chưa được trình', en: 'Nothing was submitted' },
    detail: {
      vi: 'Không có bản trình còn hiệu lực cho "{id}" (trường {field}). Đề nghị kiểm tra lại quá trình trình ký.',
      en: 'No submission stands for "{id}" (field {field}). Check what was submitted.',
    },
  },
  'task.product-issued': {
    status: 409,
    level: 'info',
    at: { holding: 'product' },
    title: { vi: 'Sản phẩm đã được ban hành', en: 'The product has been issued' },
    detail: {
      vi: 'Sản phẩm "{product}" đã được ban hành nên không rút, trả lại hoặc ghi nhận lần nữa. Đề nghị báo cáo hoàn thành.',
      en: 'Product "{product}" has been issued, so it is not withdrawn, sent back or recorded again. Claim completion.',
    },
  },
} satisfies Partial<ProblemTable>;
