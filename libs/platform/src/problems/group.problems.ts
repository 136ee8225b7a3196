import type { ProblemTable } from './problem-row.js';

/** Groups of agencies and their rules. */
export const GROUP_PROBLEMS = {
  'group.unknown': {
    status: 404,
    level: 'info',
    at: { holding: 'group' },
    title: { vi: 'Không có nhóm cơ quan này', en: 'No such group' },
    detail: {
      vi: 'Nhóm {group} chưa được định nghĩa, hoặc chưa được định nghĩa vào ngày nêu trong yêu cầu. Đề nghị kiểm tra lại mã nhóm và ngày, hoặc định nghĩa nhóm trước.',
      en: 'Group {group} is not defined, or not yet on the day in question. Check its id and the day, or define it first.',
    },
  },
  'group.already-defined': {
    status: 409,
    level: 'info',
    title: { vi: 'Nhóm đã được định nghĩa khác', en: 'The group is defined otherwise' },
    detail: {
      vi: 'Nhóm {group} đã được định nghĩa và khác yêu cầu này ở {field}. Đề nghị dùng lệnh định nghĩa lại từ một ngày, hoặc mã khác cho nhóm khác.',
      en: 'Group {group} is defined and differs from this request in {field}. Define it anew from a day on, or use another id for another group.',
    },
  },
  'group.rule-unreadable': {
    status: 422,
    level: 'info',
    at: '/rule',
    title: { vi: 'Không đọc được quy tắc của nhóm', en: "The group's rule cannot be read" },
    detail: {
      vi: 'Không hiểu điều kiện thứ {place} "{found}" trong quy tắc "{rule}". Đề nghị viết điều kiện theo dạng tier=central, kind in (ministry;ministerial-agency), parent=chinh-phu hoặc group:localities, nối bằng and và or.',
      en: 'Condition {place}, "{found}", of the rule "{rule}" is not understood. Write conditions such as tier=central, kind in (ministry;ministerial-agency), parent=chinh-phu or group:localities, joined by and and or.',
    },
  },
  'group.rule-value-unknown': {
    status: 422,
    level: 'info',
    at: '/rule',
    title: {
      vi: 'Quy tắc của nhóm có giá trị không tồn tại',
      en: "The group's rule names something unknown",
    },
    detail: {
      vi: 'Quy tắc "{rule}" có {field} là "{value}", không phải là giá trị hợp lệ. Đề nghị dùng cấp (central, province, commune), loại cơ quan, mã cơ quan hoặc mã nhóm đã quy định.',
      en: 'In the rule "{rule}" the {field} is "{value}", which cannot be. Use one of the tiers (central, province, commune), one of the kinds, or the id of an agency or a group.',
    },
  },
  'group.cycle': {
    status: 422,
    level: 'info',
    at: '/rule',
    title: { vi: 'Nhóm tự chứa chính mình', en: 'The group would contain itself' },
    detail: {
      vi: 'Qua nhóm {through}, nhóm {group} sẽ chứa chính nó. Đề nghị bỏ nhóm {through} khỏi quy tắc.',
      en: 'By way of group {through}, group {group} would contain itself. Leave {through} out of the rule.',
    },
  },
  'group.defined-later': {
    status: 409,
    level: 'info',
    at: { holding: 'date' },
    title: {
      vi: 'Đã có định nghĩa từ ngày đó hoặc sau đó',
      en: 'A later definition is recorded',
    },
    detail: {
      vi: 'Nhóm {group} đã có định nghĩa từ ngày {from}, không sớm hơn ngày {date}. Đề nghị chọn ngày sau ngày {from}.',
      en: 'Group {group} has a definition from {from} on, which is not before {date}. Choose a day after {from}.',
    },
  },
  'group.ruled': {
    status: 409,
    level: 'info',
    at: { holding: 'group' },
    title: {
      vi: 'Thành viên của nhóm do quy tắc xác định',
      en: 'A rule says who belongs to the group',
    },
    detail: {
      vi: 'Vào ngày {date}, thành viên của nhóm {group} do quy tắc xác định nên không thêm từng cơ quan. Đề nghị định nghĩa lại nhóm không có quy tắc, hoặc sửa quy tắc.',
      en: 'On {date} a rule says who belongs to group {group}, so no member is added by name. Define the group anew without a rule, or change the rule.',
    },
  },
  'group.member-already': {
    status: 409,
    level: 'info',
    at: { holding: 'agency' },
    title: { vi: 'Cơ quan đã là thành viên', en: 'The agency is a member already' },
    detail: {
      vi: 'Cơ quan {agency} đã là thành viên của nhóm {group} từ ngày {from}, trùng với thời gian của yêu cầu này. Đề nghị kiểm tra lại thời gian.',
      en: 'Agency {agency} has been a member of group {group} since {from}, which overlaps with this request. Check the dates.',
    },
  },
  'group.not-a-member': {
    status: 409,
    level: 'info',
    at: { holding: 'agency' },
    title: { vi: 'Cơ quan không phải là thành viên', en: 'The agency is no member' },
    detail: {
      vi: 'Ngay trước ngày {date}, cơ quan {agency} không phải là thành viên của nhóm {group}. Đề nghị kiểm tra lại cơ quan và ngày.',
      en: 'Just before {date}, agency {agency} is no member of group {group}. Check the agency and the day.',
    },
  },
} satisfies Partial<ProblemTable>;
