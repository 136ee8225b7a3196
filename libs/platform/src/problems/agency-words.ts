import type { AgencyFactKind, FieldForm, Role } from '@ledger/kernel';
import type { Text } from '../language/language.js';

/** What a field must hold, to go behind "it must be". */
export const FORMS: Readonly<Record<FieldForm, Text>> = {
  'agency-id': {
    vi: 'mã gồm chữ thường không dấu và chữ số, các từ nối bằng dấu gạch ngang',
    en: 'an id of lower-case letters and digits, words joined by hyphens',
  },
  'group-id': {
    vi: 'mã nhóm dạng group:cac-tu, chữ thường không dấu',
    en: 'the id of a group, such as group:some-words, in lower case',
  },
  'opaque-id': {
    vi: 'mã từ 1 đến 100 ký tự, không có dấu cách',
    en: 'an id of 1 to 100 characters without spaces',
  },
  'distinct-list': {
    vi: 'danh sách có ít nhất một mục và không mục nào trùng nhau',
    en: 'a list of at least one item, none of them twice',
  },
  text: {
    vi: 'nội dung không để trống, không có dấu cách ở đầu hoặc cuối',
    en: 'some text without a space at either end',
  },
  date: { vi: 'ngày có thật theo dạng 2025-06-30', en: 'a date that exists, such as 2025-06-30' },
  'later-date': {
    vi: 'ngày có thật theo dạng 2025-06-30, sau ngày bắt đầu',
    en: 'a date such as 2025-06-30, after the day of the beginning',
  },
  year: { vi: 'năm từ 2000 đến 2099', en: 'a year from 2000 to 2099' },
  tier: {
    vi: 'một trong các cấp central, province, commune',
    en: 'one of central, province and commune',
  },
  kind: {
    vi: 'một trong các loại ministry, ministerial-agency, government-agency, province, centrally-run-city, peoples-committee, party-body, state-body, steering-body, other',
    en: 'one of ministry, ministerial-agency, government-agency, province, centrally-run-city, peoples-committee, party-body, state-body, steering-body and other',
  },
  count: { vi: 'số nguyên từ 0 trở lên', en: 'a whole number from 0' },
  term: { vi: 'số nguyên từ 1 trở lên', en: 'a whole number from 1' },
  'non-working-day-rule': {
    vi: 'next-working-day (chuyển sang ngày làm việc tiếp theo) hoặc same-day (giữ nguyên ngày)',
    en: 'next-working-day or same-day',
  },
};

export const FACTS: Readonly<Record<AgencyFactKind, Text>> = {
  name: { vi: 'tên gọi', en: 'name' },
  parent: { vi: 'cơ quan cấp trên', en: 'parent' },
  head: { vi: 'người đứng đầu', en: 'head' },
};

export const ROLE_WORDS: Readonly<Record<Role, Text>> = {
  assigner: { vi: 'người giao việc', en: 'assigner' },
  verifier: { vi: 'người thẩm định kết quả', en: 'verifier' },
  importer: { vi: 'người nhập dữ liệu', en: 'importer' },
  'lead-officer': { vi: 'cán bộ của cơ quan chủ trì', en: 'officer of the lead agency' },
  'lead-head': { vi: 'người đứng đầu cơ quan chủ trì', en: 'head of the lead agency' },
  coordinator: { vi: 'cơ quan phối hợp', en: 'coordinator' },
  monitor: { vi: 'người theo dõi, đôn đốc', en: 'monitor' },
  inspector: { vi: 'cán bộ kiểm tra', en: 'inspector' },
  council: { vi: 'thành viên hội đồng', en: 'council member' },
  'commendation-office': { vi: 'cơ quan thi đua, khen thưởng', en: 'commendation office' },
  auditor: { vi: 'người kiểm tra độc lập (chỉ đọc)', en: 'auditor' },
  administrator: { vi: 'quản trị hệ thống', en: 'administrator' },
};

/** What a day of the calendar is announced as. */
export const ANNOUNCED_DAYS: Readonly<Record<'holiday' | 'swap-day', Text>> = {
  holiday: { vi: 'ngày nghỉ', en: 'day off' },
  'swap-day': { vi: 'ngày làm bù', en: 'swap day' },
};
