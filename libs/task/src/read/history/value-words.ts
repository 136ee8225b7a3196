import type { Capacity } from '@ledger/kernel';
import type { Text } from '@ledger/platform';

type Values = Readonly<Record<string, Text>>;

/** How people sign. */
export const CAPACITIES: Readonly<Record<Capacity, Text>> = {
  head: { vi: 'người đứng đầu', en: 'head' },
  KT: { vi: 'KT.', en: 'KT., for the head' },
  TL: { vi: 'TL.', en: 'TL., by order' },
  TUQ: { vi: 'TUQ.', en: 'TUQ., by delegation' },
  TM: { vi: 'TM.', en: 'TM., on behalf of the collective' },
  Q: { vi: 'Q.', en: 'Q., acting' },
};

const ROLES: Values = {
  lead: { vi: 'chủ trì', en: 'lead' },
  coordinator: { vi: 'phối hợp', en: 'coordinator' },
  verifier: { vi: 'xác nhận', en: 'verifier' },
  'alternate-verifier': { vi: 'xác nhận thay thế', en: 'alternate verifier' },
  assigner: { vi: 'giao việc', en: 'assigning body' },
  'dispute-resolver': { vi: 'giải quyết phản ánh', en: 'resolver of disputes' },
};

const CAUSES: Values = {
  objective: { vi: 'nguyên nhân khách quan', en: 'an objective cause' },
  subjective: { vi: 'nguyên nhân chủ quan', en: 'a subjective cause' },
  suspension: { vi: 'hết thời gian tạm hoãn', en: 'the end of a suspension' },
};

const OBSTACLES: Values = {
  institutions: { vi: 'thể chế', en: 'institutions' },
  data: { vi: 'dữ liệu', en: 'data' },
  'shared-platforms': { vi: 'nền tảng dùng chung', en: 'shared platforms' },
  infrastructure: { vi: 'hạ tầng', en: 'infrastructure' },
  equipment: { vi: 'trang thiết bị', en: 'equipment' },
  people: { vi: 'nhân lực', en: 'people' },
  finance: { vi: 'tài chính', en: 'finance' },
};

const FIELDS: Values = {
  title: { vi: 'tên nhiệm vụ', en: 'the title' },
  'lead-words': {
    vi: 'tên cơ quan chủ trì như trong văn bản',
    en: "the document's words for the lead",
  },
  clause: { vi: 'điều khoản giao việc', en: 'the clause' },
  summary: { vi: 'nội dung tóm tắt', en: 'the summary' },
  number: { vi: 'số văn bản', en: 'the number' },
  reference: { vi: 'trích yếu', en: 'the reference' },
};

/** Deadlines without a day of their own. */
const DEADLINES = {
  range: { vi: 'trong nhiều năm', en: 'over several years' },
  yearly: { vi: 'hằng năm', en: 'every year' },
  continuous: { vi: 'thường xuyên', en: 'continuous' },
  undated: { vi: 'không xác định thời hạn', en: 'undated' },
} as const;

const GRADES: Values = {
  met: { vi: 'đạt', en: 'met' },
  exceeded: { vi: 'vượt yêu cầu', en: 'exceeded' },
};

/** Words that only histories need, by what the values are of. */
export const VALUES: Readonly<Record<string, Values>> & {
  readonly deadline: Values & typeof DEADLINES;
} = {
  role: ROLES,
  cause: CAUSES,
  obstacle: OBSTACLES,
  correctable: FIELDS,
  deadline: DEADLINES,
  grade: GRADES,
};
