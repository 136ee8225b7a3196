import type { ProblemTable } from './problem-row.js';

/** What is kept beside the agencies: steering bodies, the calendar, the terms in force, and who served where. */
export const REGISTER_PROBLEMS = {
  'steering.not-a-body': {
    status: 422,
    level: 'info',
    at: { holding: 'agency' },
    title: { vi: 'Không phải là cơ quan chỉ đạo', en: 'Not a steering body' },
    detail: {
      vi: 'Cơ quan {agency} không phải là ban chỉ đạo hoặc tổ chức giúp việc của ban chỉ đạo nên không có thành viên. Đề nghị kiểm tra lại mã cơ quan.',
      en: 'Agency {agency} is no steering body, so it has no members. Check the id.',
    },
  },
  'steering.member-already': {
    status: 409,
    level: 'info',
    at: { holding: 'person' },
    title: { vi: 'Đã là thành viên trong thời gian đó', en: 'A member in that time already' },
    detail: {
      vi: 'Người {person} đã là thành viên của {body} từ ngày {from}, trùng với thời gian của yêu cầu này. Đề nghị ghi nhận ngày thôi tham gia trước.',
      en: 'Person {person} has sat in {body} since {from}, which overlaps with this request. Record the end of that membership first.',
    },
  },
  'steering.not-a-member': {
    status: 409,
    level: 'info',
    at: { holding: 'person' },
    title: { vi: 'Không phải là thành viên', en: 'Not a member' },
    detail: {
      vi: 'Ngay trước ngày {date}, người {person} không phải là thành viên của {body}. Đề nghị kiểm tra lại người và ngày.',
      en: 'Just before {date}, person {person} does not sit in {body}. Check the person and the day.',
    },
  },
  'calendar.day-taken': {
    status: 409,
    level: 'info',
    at: { holding: 'date' },
    title: { vi: 'Ngày đã được công bố khác', en: 'The day is announced otherwise' },
    detail: {
      vi: 'Ngày {date} đã được công bố là {recorded} với nội dung khác. Đề nghị thu hồi công bố cũ theo văn bản mới trước, rồi công bố lại.',
      en: '{date} is already announced as a {recorded} in other words. Revoke that by the new document first, then announce it again.',
    },
  },
  'calendar.day-not-announced': {
    status: 409,
    level: 'info',
    at: { holding: 'date' },
    title: { vi: 'Ngày chưa được công bố', en: 'The day is not announced' },
    detail: {
      vi: 'Ngày {date} chưa được công bố hoặc đã bị thu hồi. Đề nghị kiểm tra lại ngày.',
      en: '{date} is not announced, or was revoked before. Check the date.',
    },
  },
  'calendar.exchange-missing': {
    status: 422,
    level: 'info',
    at: { holding: 'date' },
    title: { vi: 'Ngày làm bù thiếu ngày nghỉ tương ứng', en: 'A swap day without its day off' },
    detail: {
      vi: 'Ngày làm bù {date} được đổi cho ngày {inExchangeFor}, nhưng ngày đó không phải là ngày nghỉ. Đề nghị công bố hoặc thu hồi cả hai ngày cùng lúc.',
      en: 'Swap day {date} is worked in exchange for {inExchangeFor}, which is no day off. Announce or revoke both days together.',
    },
  },
  'terms.overlapping': {
    status: 409,
    level: 'info',
    at: '/from',
    title: { vi: 'Trùng với bộ thời hạn đã ban hành', en: 'Another set of terms is in the way' },
    detail: {
      vi: 'Đã có bộ thời hạn được ban hành từ ngày {recorded}, không sớm hơn ngày {from}. Đề nghị chọn ngày có hiệu lực sau ngày {recorded}.',
      en: 'A set of terms is adopted from {recorded} on, which is not before {from}. Choose a day after {recorded}.',
    },
  },
  'terms.back-dated': {
    status: 422,
    level: 'info',
    at: '/from',
    title: { vi: 'Không được lùi ngày hiệu lực', en: 'Terms cannot be back-dated' },
    detail: {
      vi: 'Bộ thời hạn mới không thể có hiệu lực từ ngày {from}, trước hôm nay {today}, vì các thời hạn cũ đã được tính. Đề nghị chọn ngày từ hôm nay trở đi.',
      en: 'New terms cannot begin on {from}, before today ({today}), since terms have been counted by the old ones. Choose today or a later day.',
    },
  },
  'terms.none-in-force': {
    status: 409,
    level: 'error',
    title: { vi: 'Chưa có bộ thời hạn nào có hiệu lực', en: 'No terms are in force' },
    detail: {
      vi: 'Chưa có bộ thời hạn xử lý nào có hiệu lực vào ngày {date} nên không tính được hạn. Quản trị hệ thống cần ban hành bộ thời hạn trước.',
      en: 'No terms had been adopted for {date}, so no clock can be counted. An administrator must adopt terms first.',
    },
  },
  'service.already-serving': {
    status: 409,
    level: 'info',
    at: { holding: 'agency' },
    title: { vi: 'Đang công tác tại cơ quan đó', en: 'Serving there already' },
    detail: {
      vi: 'Người {person} đã công tác tại cơ quan {agency} từ ngày {from}, trùng với thời gian của yêu cầu này. Đề nghị ghi nhận ngày kết thúc trước, hoặc sửa lại thời gian.',
      en: 'Person {person} has served in agency {agency} since {from}, which overlaps with this request. Record the end first, or correct the dates.',
    },
  },
  'service.not-serving': {
    status: 409,
    level: 'info',
    at: { holding: 'agency' },
    title: { vi: 'Không công tác tại cơ quan đó', en: 'Not serving there' },
    detail: {
      vi: 'Ngay trước ngày {date}, người {person} không công tác tại cơ quan {agency}. Đề nghị kiểm tra lại người, cơ quan và ngày; sau sáp nhập thì ghi cơ quan kế thừa.',
      en: 'Just before {date}, person {person} does not serve in agency {agency}. Check the person, the agency and the day; after a merger name the successor.',
    },
  },
  'reference.column-missing': {
    status: 422,
    level: 'info',
    title: { vi: 'Bảng thiếu cột', en: 'The table lacks a column' },
    detail: {
      vi: 'Bảng không có cột {column}; chưa có gì được ghi. Đề nghị kiểm tra dòng đầu của tệp.',
      en: 'The table has no column {column}; nothing was recorded. Check the first line of the file.',
    },
  },
  'reference.line-unreadable': {
    status: 422,
    level: 'info',
    title: { vi: 'Bảng có dòng không đọc được', en: 'A line of the table is unreadable' },
    detail: {
      vi: 'Dòng {line} có dấu ngoặc kép chưa đóng, hoặc số ô khác số cột; chưa có gì được ghi. Đề nghị sửa dòng đó rồi nạp lại.',
      en: 'Line {line} leaves a quote open, or has more or fewer cells than there are columns; nothing was recorded. Correct it and load the file again.',
    },
  },
} satisfies Partial<ProblemTable>;
