import type { Text } from '../language/language.js';

type Words = Readonly<Record<string, Text>>;

export const TASK_PHASES: Words = {
  'not-assigned': { vi: 'chưa giao', en: 'not assigned' },
  undecided: { vi: 'chưa xác định cơ quan chủ trì', en: 'without a lead' },
  issued: { vi: 'đã giao, chờ tiếp nhận', en: 'issued' },
  received: { vi: 'coi như đã tiếp nhận', en: 'received' },
  disputed: { vi: 'đang giải quyết phản ánh', en: 'disputed' },
  'in-progress': { vi: 'đang thực hiện', en: 'in progress' },
  open: { vi: 'đang thực hiện', en: 'open' },
  'handed-over': { vi: 'chờ xác nhận', en: 'handed over' },
  suspended: { vi: 'tạm hoãn', en: 'suspended' },
  completed: { vi: 'đã hoàn thành', en: 'completed' },
  cancelled: { vi: 'đã hủy', en: 'cancelled' },
  superseded: { vi: 'đã được thay thế', en: 'superseded' },
  'not-registered': { vi: 'chưa đăng ký', en: 'not registered' },
  unnumbered: { vi: 'chưa có số', en: 'without a number' },
  registered: { vi: 'đã đăng ký', en: 'registered' },
  merged: { vi: 'đã nhập vào nhiệm vụ khác', en: 'merged into another' },
};

export const TASK_GAPS: Words = {
  lead: { vi: 'cơ quan chủ trì', en: 'the lead' },
  title: { vi: 'tên nhiệm vụ', en: 'the title' },
  'task-group': { vi: 'nhóm nhiệm vụ', en: 'the task group' },
  priority: { vi: 'mức ưu tiên', en: 'the priority' },
  deadline: { vi: 'thời hạn', en: 'the deadline' },
  products: { vi: 'sản phẩm', en: 'the products' },
  'product-kind': { vi: 'loại sản phẩm', en: 'the kind of a product' },
  'product-issuer': { vi: 'cơ quan ban hành sản phẩm', en: 'the issuer of a product' },
  evidence: { vi: 'minh chứng phải có', en: 'the evidence required' },
  'coordinator-part': { vi: 'phần việc phối hợp', en: "a coordinator's part" },
  clause: { vi: 'điều khoản giao việc', en: 'the clause' },
};

export const TASK_ROLES: Words = {
  assigner: { vi: 'người giao việc', en: 'assigner' },
  verifier: { vi: 'người xác nhận', en: 'verifier' },
  importer: { vi: 'người nhập liệu', en: 'importer' },
  'lead-officer': { vi: 'cán bộ cơ quan chủ trì', en: 'lead officer' },
  'lead-head': { vi: 'lãnh đạo cơ quan chủ trì', en: 'lead head' },
  coordinator: { vi: 'cán bộ phối hợp', en: 'coordinator' },
};

export const LEAD_FORMS: Words = {
  single: { vi: 'một cơ quan', en: 'one agency' },
  joint: { vi: 'đồng chủ trì', en: 'joint leads' },
  group: { vi: 'nhóm cơ quan', en: 'a group' },
  'open-group': { vi: 'nhóm để ngỏ', en: 'an open group' },
};

export const ISSUER_WORDS: Words = {
  'national-assembly': { vi: 'Quốc hội', en: 'the National Assembly' },
  'national-assembly-standing-committee': {
    vi: 'Ủy ban Thường vụ Quốc hội',
    en: 'the Standing Committee of the National Assembly',
  },
  president: { vi: 'Chủ tịch nước', en: 'the President' },
  government: { vi: 'Chính phủ', en: 'the Government' },
  'prime-minister': { vi: 'Thủ tướng Chính phủ', en: 'the Prime Minister' },
  politburo: { vi: 'Bộ Chính trị', en: 'the Politburo' },
  secretariat: { vi: 'Ban Bí thư', en: 'the Secretariat' },
  'peoples-council': { vi: 'Hội đồng nhân dân', en: "the People's Council" },
  'lead-agency': { vi: 'cơ quan chủ trì', en: 'the lead agency' },
  'another-agency': { vi: 'cơ quan khác', en: 'another agency' },
};

export const DOCUMENT_WORDS: Words = {
  law: { vi: 'luật', en: 'law' },
  ordinance: { vi: 'pháp lệnh', en: 'ordinance' },
  resolution: { vi: 'nghị quyết', en: 'resolution' },
  decree: { vi: 'nghị định', en: 'decree' },
  decision: { vi: 'quyết định', en: 'decision' },
  directive: { vi: 'chỉ thị', en: 'directive' },
  circular: { vi: 'thông tư', en: 'circular' },
  strategy: { vi: 'chiến lược', en: 'strategy' },
  programme: { vi: 'chương trình', en: 'programme' },
  plan: { vi: 'kế hoạch', en: 'plan' },
  scheme: { vi: 'đề án', en: 'scheme' },
  guidance: { vi: 'văn bản hướng dẫn', en: 'guidance' },
  standard: { vi: 'tiêu chuẩn, định mức', en: 'standard' },
  report: { vi: 'báo cáo', en: 'report' },
  submission: { vi: 'tờ trình', en: 'submission' },
  'acceptance-record': { vi: 'biên bản nghiệm thu', en: 'acceptance record' },
  statistics: { vi: 'số liệu thống kê', en: 'statistics' },
  draft: { vi: 'dự thảo', en: 'draft' },
  letter: { vi: 'công văn', en: 'letter' },
  system: { vi: 'hệ thống', en: 'system' },
  outcome: { vi: 'kết quả', en: 'outcome' },
  'extension-request': { vi: 'đề nghị gia hạn', en: 'extension request' },
  'completion-claim': { vi: 'báo cáo hoàn thành', en: 'completion claim' },
};
