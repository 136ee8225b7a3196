import type { ProblemTable } from './problem-row.js';

/** What a completion claim brings as evidence. */
export const EVIDENCE_PROBLEMS = {
  'evidence.item-unanswered': {
    status: 422,
    level: 'info',
    title: { vi: 'Thiếu minh chứng', en: 'Evidence is missing' },
    detail: {
      vi: 'Chưa có minh chứng cho mục "{item}" (trường {field}). Đề nghị bổ sung đủ minh chứng đã nêu khi giao.',
      en: 'Item "{item}" is not answered (field {field}). Bring every item that the assignment requires.',
    },
  },
  'evidence.item-unknown': {
    status: 422,
    level: 'info',
    title: { vi: 'Minh chứng không được yêu cầu', en: 'Nobody asked for this item' },
    detail: {
      vi: 'Mục "{item}" (trường {field}) không có trong yêu cầu của nhiệm vụ. Đề nghị ghi đúng mã mục minh chứng.',
      en: 'Item "{item}" (field {field}) is not required by the task. Use the id of a required item.',
    },
  },
  'evidence.kind-differs': {
    status: 422,
    level: 'info',
    title: { vi: 'Minh chứng không đúng loại', en: 'The evidence is of another kind' },
    detail: {
      vi: 'Mục "{item}" yêu cầu "{required}" nhưng minh chứng là "{given}" (trường {field}). Dự thảo, tờ trình, công văn không thay cho văn bản đã ban hành; đề nghị bổ sung đúng loại.',
      en: 'Item "{item}" requires "{required}", but "{given}" was brought (field {field}). A draft, a submission or a letter never stands for what is to be issued; bring the right kind.',
    },
  },
  'evidence.issuer-differs': {
    status: 422,
    level: 'info',
    title: { vi: 'Minh chứng không đúng cơ quan ban hành', en: 'The evidence has another issuer' },
    detail: {
      vi: 'Mục "{item}" phải do "{required}" ban hành nhưng minh chứng do "{given}" ban hành (trường {field}). Đề nghị bổ sung văn bản đúng thẩm quyền.',
      en: 'Item "{item}" must be issued by "{required}", but "{given}" issued it (field {field}). Bring the document of the right issuer.',
    },
  },
  'evidence.date-after-claim': {
    status: 422,
    level: 'info',
    title: { vi: 'Minh chứng có ngày sau báo cáo', en: 'The evidence is dated after the claim' },
    detail: {
      vi: 'Mục "{item}" ghi ngày {date} (trường {field}), sau ngày báo cáo {claimedOn}. Đề nghị báo cáo sau khi văn bản được ban hành.',
      en: 'Item "{item}" is dated {date} (field {field}), after the claim of {claimedOn}. Claim completion once the document has been issued.',
    },
  },
  'evidence.part-missing': {
    status: 422,
    level: 'info',
    title: { vi: 'Minh chứng thiếu thông tin', en: 'A part of the evidence is missing' },
    detail: {
      vi: 'Mục "{item}" thiếu hoặc sai trường {field}. Đề nghị ghi đủ số, ngày và trích yếu của văn bản.',
      en: 'Item "{item}" lacks field {field}, or it is impossible. State number, date and reference of the document.',
    },
  },
  'evidence.file-or-custodian': {
    status: 422,
    level: 'info',
    title: { vi: 'Cần tệp hoặc nơi lưu giữ', en: 'Either a file or a custodian' },
    detail: {
      vi: 'Mục "{item}" phải có tệp đính kèm; nếu là tài liệu mật thì không gửi tệp mà ghi nơi lưu giữ (trường {field}). Đề nghị chọn một trong hai.',
      en: 'Item "{item}" needs a stored file; what is classified takes a custodian and no file (field {field}). Give exactly one of the two.',
    },
  },
  'evidence.file-not-stored': {
    status: 422,
    level: 'info',
    title: { vi: 'Tệp minh chứng chưa được tải lên', en: 'The file is not stored' },
    detail: {
      vi: 'Mục "{item}" nêu tệp {sha256} chưa được tải lên, hoặc đã bị xóa vì quá 7 ngày không được viện dẫn (trường {field}). Đề nghị tải tệp lên tại /v1/attachments rồi báo cáo lại.',
      en: 'Item "{item}" names file {sha256}, which was never uploaded, or was removed since nothing cited it for 7 days (field {field}). Upload it at /v1/attachments, then claim again.',
    },
  },
  'evidence.file-differs': {
    status: 422,
    level: 'info',
    title: { vi: 'Thông tin tệp không khớp', en: 'The stored file is another' },
    detail: {
      vi: 'Tệp của mục "{item}" đã lưu có {size} byte, loại {type}, khác với nội dung gửi (trường {field}). Đề nghị ghi đúng kích thước và loại mà hệ thống trả về khi tải tệp lên.',
      en: 'The stored file of item "{item}" has {size} bytes and is {type}, unlike what was sent (field {field}). State size and type as the upload answered.',
    },
  },
  'evidence.file-damaged': {
    status: 422,
    level: 'error',
    title: { vi: 'Tệp minh chứng đã bị hỏng', en: 'The stored file is damaged' },
    detail: {
      vi: 'Tệp {sha256} của mục "{item}" đang lưu không còn đúng như khi chuẩn bị (trường {field}); chưa có gì được ký. Đề nghị báo quản trị hệ thống khôi phục tệp từ bản sao lưu.',
      en: 'File {sha256} of item "{item}" as it is stored is no longer what was prepared (field {field}); nothing was signed. Ask the administrator to bring it back from a backup.',
    },
  },
  'evidence.requirement-too-weak': {
    status: 422,
    level: 'info',
    at: '/assignment/products',
    title: { vi: 'Yêu cầu minh chứng chưa chặt', en: 'The evidence required proves too little' },
    detail: {
      vi: 'Sản phẩm "{product}" thuộc loại "{kind}" nhưng minh chứng yêu cầu không chứng tỏ sản phẩm đã có. Đề nghị yêu cầu chính văn bản đó, không yêu cầu dự thảo, tờ trình hay công văn.',
      en: 'Product "{product}" is of kind "{kind}", but what is required would be met without it. Require the document itself, not a draft, a submission or a letter.',
    },
  },
} satisfies Partial<ProblemTable>;
