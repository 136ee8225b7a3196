import type { ProblemTable } from './problem-row.js';

/** The register of agencies. */
export const AGENCY_PROBLEMS = {
  'agency.field-invalid': {
    status: 422,
    level: 'info',
    at: { holding: 'value' },
    title: { vi: 'Trường dữ liệu không hợp lệ', en: 'A field is invalid' },
    detail: {
      vi: 'Trường {field} có giá trị "{value}"; yêu cầu: {form}. Đề nghị sửa trường này rồi gửi lại.',
      en: 'Field {field} holds "{value}"; it must be {form}. Correct it and send the request again.',
    },
  },
  'agency.unknown': {
    status: 404,
    level: 'info',
    at: { holding: 'agency' },
    title: { vi: 'Không có cơ quan này', en: 'No such agency' },
    detail: {
      vi: 'Chưa có cơ quan nào được đăng ký với mã {agency}. Đề nghị kiểm tra lại mã, hoặc đề nghị quản trị hệ thống đăng ký cơ quan trước.',
      en: 'No agency is registered under the id {agency}. Check the id, or ask the administrator to register the agency first.',
    },
  },
  'agency.not-begun': {
    status: 422,
    level: 'info',
    at: { holding: 'agency' },
    title: { vi: 'Cơ quan chưa được thành lập', en: 'The agency does not exist yet' },
    detail: {
      vi: 'Cơ quan {agency} có từ ngày {validFrom}, muộn hơn ngày {date}. Đề nghị chọn cơ quan có chức năng đó vào ngày {date}, hoặc sửa lại ngày.',
      en: 'Agency {agency} exists from {validFrom}, later than {date}. Choose the agency that was in charge on {date}, or correct the date.',
    },
  },
  'agency.ended': {
    status: 422,
    level: 'info',
    at: { holding: 'agency' },
    title: { vi: 'Cơ quan đã kết thúc hoạt động', en: 'The agency has ended' },
    detail: {
      vi: 'Cơ quan {agency} kết thúc hoạt động từ ngày {validTo} nên không còn vào ngày {date}. Đề nghị chọn cơ quan kế thừa, hoặc sửa lại ngày.',
      en: 'Agency {agency} ended on {validTo}, so it does not exist on {date}. Choose its successor, or correct the date.',
    },
  },
  'agency.already-registered': {
    status: 409,
    level: 'info',
    title: {
      vi: 'Cơ quan đã được đăng ký với nội dung khác',
      en: 'The agency is registered otherwise',
    },
    detail: {
      vi: 'Cơ quan {agency} đã được đăng ký với {field} là "{recorded}", còn yêu cầu này ghi "{given}". Đề nghị dùng mã khác cho cơ quan khác; nếu cơ quan đã thay đổi thì ghi nhận đổi tên, chuyển cơ quan cấp trên hoặc sáp nhập.',
      en: 'Agency {agency} is registered with {field} "{recorded}", while this request says "{given}". Use another id for another agency; if the agency has changed, record a new name, a new parent or a merger.',
    },
  },
  'agency.date-taken': {
    status: 409,
    level: 'info',
    at: { holding: 'date' },
    title: {
      vi: 'Ngày này đã có một thay đổi khác',
      en: 'Another change begins on that day',
    },
    detail: {
      vi: 'Từ ngày {date}, cơ quan {agency} đã có {fact} khác được ghi nhận. Đề nghị kiểm tra văn bản và chọn đúng ngày có hiệu lực.',
      en: 'From {date} on, agency {agency} already has another {fact} recorded. Check the document and give the day on which this one takes effect.',
    },
  },
  'agency.own-ancestor': {
    status: 422,
    level: 'info',
    at: { holding: 'parent' },
    title: {
      vi: 'Cơ quan không thể trực thuộc cấp dưới của mình',
      en: 'An agency cannot come under itself',
    },
    detail: {
      vi: 'Cơ quan {parent} trực thuộc hoặc sẽ trực thuộc chính cơ quan {agency}. Đề nghị chọn cơ quan cấp trên khác, hoặc chuyển cơ quan {parent} trước.',
      en: 'Agency {parent} is, or will be, below agency {agency} itself. Choose another parent, or move {parent} first.',
    },
  },
  'agency.head-in-office': {
    status: 409,
    level: 'info',
    at: { holding: 'person' },
    title: { vi: 'Cơ quan đang có người đứng đầu', en: 'The agency has a head in that time' },
    detail: {
      vi: 'Người {person} đứng đầu cơ quan {agency} từ ngày {from}, trùng với thời gian của yêu cầu này. Đề nghị ghi nhận ngày thôi giữ chức của người đó trước.',
      en: 'Person {person} has headed agency {agency} since {from}, which overlaps with this term. Record the end of that term first.',
    },
  },
  'agency.not-its-head': {
    status: 409,
    level: 'info',
    at: { holding: 'person' },
    title: { vi: 'Không phải người đứng đầu cơ quan', en: 'Not the head of the agency' },
    detail: {
      vi: 'Ngay trước ngày {date}, người {person} không phải là người đứng đầu cơ quan {agency} theo sổ đăng ký. Đề nghị kiểm tra lại người, cơ quan và ngày; nếu thiếu thì ghi nhận việc bổ nhiệm trước.',
      en: 'Just before {date}, person {person} does not head agency {agency} in the register. Check the person, the agency and the day; if the appointment is missing, record it first.',
    },
  },
  'agency.later-fact': {
    status: 409,
    level: 'info',
    at: { holding: 'date' },
    title: {
      vi: 'Đã có thông tin ghi nhận sau ngày kết thúc',
      en: 'Something is recorded for later',
    },
    detail: {
      vi: 'Cơ quan {agency} đã có {fact} được ghi nhận từ ngày {date}, tức là sau ngày giải thể nêu trong yêu cầu. Đề nghị kiểm tra lại ngày giải thể.',
      en: 'Agency {agency} has a {fact} recorded from {date} on, which is not before the day of its end in this request. Check the day on which it is dissolved.',
    },
  },
} satisfies Partial<ProblemTable>;
