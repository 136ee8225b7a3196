import { keyOf } from './words.js';

/** What the columns of a list can be about. */
export const COLUMNS = [
  'number',
  'group',
  'title',
  'lead',
  'coordinators',
  'product',
  'deadline',
  'priority',
] as const;
export type Column = (typeof COLUMNS)[number];

/** A list may do without these: they say nothing about who, what and when. */
export const OPTIONAL_COLUMNS: readonly Column[] = ['group', 'priority'];

/** How headers of real lists name each column, in Vietnamese and English; the first stands for it in messages. */
export const HEADERS: Readonly<Record<Column, readonly string[]>> = {
  number: ['TT', 'STT', 'Số TT', 'Số thứ tự', 'No', 'No.', 'Number', '#'],
  group: ['Nhóm', 'Nhóm nhiệm vụ', 'Group', 'Task group'],
  title: [
    'Tên nhiệm vụ',
    'Nhiệm vụ',
    'Nội dung nhiệm vụ',
    'Nội dung',
    'Tên nhiệm vụ, đề án',
    'Nhiệm vụ, giải pháp',
    'Title',
    'Task',
    'Task title',
  ],
  lead: ['Cơ quan chủ trì', 'Đơn vị chủ trì', 'Chủ trì', 'Lead', 'Lead agency', 'Lead agencies'],
  coordinators: [
    'Cơ quan phối hợp',
    'Đơn vị phối hợp',
    'Phối hợp',
    'Coordinators',
    'Coordinating agency',
    'Coordinating agencies',
  ],
  product: [
    'Kết quả',
    'Sản phẩm',
    'Kết quả, sản phẩm',
    'Sản phẩm, kết quả',
    'Kết quả/sản phẩm',
    'Sản phẩm/kết quả',
    'Kết quả đầu ra',
    'Product',
    'Products',
    'Deliverable',
    'Deliverables',
    'Result',
  ],
  deadline: [
    'Thời gian hoàn thành',
    'Thời hạn hoàn thành',
    'Thời hạn',
    'Thời gian thực hiện',
    'Thời gian',
    'Deadline',
    'Due',
    'Due date',
  ],
  priority: ['Mức ưu tiên', 'Ưu tiên', 'Độ khẩn', 'Priority'],
};

const BY_HEADER = new Map<string, Column>(
  COLUMNS.flatMap((column) => HEADERS[column].map((words) => [keyOf(words), column] as const)),
);

/** The column that a header names; null if it names none that is known. */
export function columnNamed(header: string): Column | null {
  return BY_HEADER.get(keyOf(header)) ?? null;
}
