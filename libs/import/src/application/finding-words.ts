import type { Text } from '@ledger/platform';
import type { FindingCode } from './finding-codes.js';

/** What each finding means and what to do about it; `{value}` stands for the words in question. */
export const FINDING_WORDS: Readonly<Record<FindingCode, Text>> = {
  'unknown-body': {
    vi: 'không có cơ quan hay nhóm nào tên "{value}" trong sổ. Đề nghị bổ sung cách viết vào sổ cơ quan hoặc nêu trong tệp ánh xạ (bodies).',
    en: 'no agency or group of the register is called "{value}". Add the spelling to the register, or say in the mapping (bodies) whom it means.',
  },
  'absent-body': {
    vi: '"{value}" không tồn tại vào ngày giao. Đề nghị kiểm tra ngày giao (--on) hoặc nêu cơ quan kế thừa trong tệp ánh xạ.',
    en: '"{value}" does not exist on the day of the assignment. Check that day (--on), or name its successor in the mapping.',
  },
  'ambiguous-body': {
    vi: '"{value}" có thể là nhiều cơ quan. Đề nghị nêu rõ trong tệp ánh xạ.',
    en: '"{value}" can be more than one body. Say in the mapping which.',
  },
  'cut-off-words': {
    vi: '"{value}" bị cắt cụt. Đề nghị đối chiếu với văn bản gốc.',
    en: '"{value}" is cut off. Compare it with the document.',
  },
  'not-a-public-body': {
    vi: '"{value}" không phải cơ quan nhà nước nên không được giao vai trò nào. Cơ quan giao cần nêu một cơ quan có trong sổ.',
    en: '"{value}" is no public body, so it has no role in the task. The assigning body has to name one of the register.',
  },
  'lead-also-coordinates': {
    vi: 'cơ quan chủ trì cũng được nêu là phối hợp nên đã bỏ ở cột phối hợp: "{value}".',
    en: 'the one lead is also named as coordinating, and was left out there: "{value}".',
  },
  'stated-parts': {
    vi: 'nêu các phần việc nhưng không nêu cơ quan nào làm phần nào: "{value}". Cơ quan giao có thể giao từng phần.',
    en: 'states parts but not who does which: "{value}". The assigning body may assign each part.',
  },
  'decision-asked-of-each-member': {
    vi: 'mỗi cơ quan trong nhóm đều phải trình "{value}". Cơ quan giao cần làm rõ là một hay nhiều văn bản.',
    en: 'each member of the group is asked for "{value}". The assigning body should say whether it means one or many.',
  },
  'second-deadline': {
    vi: 'tên nhiệm vụ nêu thêm một mốc: "{value}". Đề nghị đối chiếu với thời hạn.',
    en: 'the title names another time: "{value}". Compare it with the deadline.',
  },
  'unreadable-deadline': {
    vi: 'không hiểu thời hạn "{value}" nên để ngỏ. Cơ quan giao cần nêu thời hạn (ví dụ 6/2025, Quý II/2025, 30/6/2025).',
    en: 'the deadline "{value}" is not understood and stays open. The assigning body has to say when (such as 6/2025, Quý II/2025, 30/6/2025).',
  },
  'deadline-before-assignment': {
    vi: 'thời hạn "{value}" đã qua vào ngày giao nên để ngỏ. Cơ quan giao cần nêu thời hạn khác.',
    en: 'the deadline "{value}" lies before the assignment and stays open. The assigning body has to name another.',
  },
  'unreadable-task-group': {
    vi: '"{value}" không thuộc nhóm nào trong bảy nhóm nhiệm vụ I–VII.',
    en: '"{value}" is none of the seven task groups I–VII.',
  },
  'unreadable-priority': {
    vi: 'không hiểu mức ưu tiên "{value}". Đề nghị ghi: thường, cao hoặc khẩn.',
    en: 'the priority "{value}" is not understood. Write normal, high or urgent.',
  },
  differs: {
    vi: 'đã ghi "{recorded}", tệp này ghi "{value}"; không ghi đè. Muốn sửa, dùng lệnh đính chính hoặc giao lại.',
    en: 'recorded is "{recorded}", this file says "{value}"; nothing was overwritten. To change it, correct or supersede the task.',
  },
  ...gapWords(),
};

function gapWords() {
  const open = (vi: string, en: string): Text => ({
    vi: `danh mục để ngỏ ${vi}; cơ quan giao cần bổ sung.`,
    en: `the list leaves open ${en}; the assigning body completes it.`,
  });
  return {
    'gap.lead': open('cơ quan chủ trì', 'the lead'),
    'gap.title': open('tên nhiệm vụ', 'the title'),
    'gap.task-group': open('nhóm nhiệm vụ', 'the task group'),
    'gap.priority': open('mức ưu tiên', 'the priority'),
    'gap.deadline': open('thời hạn', 'the deadline'),
    'gap.products': open('sản phẩm', 'the product'),
    'gap.product-kind': open('loại sản phẩm', 'the kind of the product'),
    'gap.product-issuer': open('cơ quan ban hành sản phẩm', 'who issues the product'),
    'gap.evidence': open('minh chứng phải có', 'the evidence that will be required'),
    'gap.coordinator-part': open('phần việc của cơ quan phối hợp', 'the parts of the coordinators'),
    'gap.clause': open('điều khoản giao việc', 'the clause'),
  } as const;
}
