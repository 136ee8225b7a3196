import type { ProblemTable } from './problem-row.js';

const NOTHING = { vi: 'Chưa ghi gì.', en: 'Nothing was recorded.' };

/** What is wrong with a list as a whole: its source, its columns, its rows. What is wrong with its file stands beside. */
export const IMPORT_PROBLEMS = {
  'import.source-unreadable': {
    status: 422,
    level: 'info',
    at: '/source',
    title: { vi: 'Không đọc được văn bản giao việc', en: 'The source cannot be read' },
    detail: {
      vi: 'Không hiểu "{source}". Đề nghị ghi "SỐ, NGÀY, PHỤ LỤC", ví dụ "03/NQ-CP, 9/1/2025, II".',
      en: '"{source}" is not understood. Write "NUMBER, DATE, ANNEX", such as "03/NQ-CP, 9/1/2025, II".',
    },
  },
  'import.date-ahead': {
    status: 422,
    level: 'info',
    at: '/on',
    title: { vi: 'Ngày giao chưa đến', en: 'The assignment lies ahead' },
    detail: {
      vi: `Ngày giao {on} sau hôm nay ({today}). ${NOTHING.vi} Đề nghị kiểm tra ngày của văn bản hoặc --on.`,
      en: `The day of the assignment, {on}, is after today ({today}). ${NOTHING.en} Check the date of the document, or --on.`,
    },
  },
  'import.empty': {
    status: 422,
    level: 'info',
    at: '/file',
    title: { vi: 'Danh mục trống', en: 'The list is empty' },
    detail: {
      vi: `Tệp không có dòng nhiệm vụ nào dưới dòng tiêu đề. ${NOTHING.vi} Đề nghị chọn đúng tệp; với XLSX, danh mục phải ở trang tính hiển thị đầu tiên.`,
      en: `The file has no row of a task below a header. ${NOTHING.en} Choose the right file; in XLSX the list has to be on the first visible sheet.`,
    },
  },
  'import.column-missing': {
    status: 422,
    level: 'info',
    at: '/file',
    title: { vi: 'Danh mục thiếu cột', en: 'The list lacks a column' },
    detail: {
      vi: `Dòng tiêu đề (dòng {row}) không có cột: {columns}. ${NOTHING.vi} Đề nghị thêm cột (có thể để trống) hoặc đặt lại tên cột.`,
      en: `The header in row {row} lacks: {columns}. ${NOTHING.en} Add the column, which may stay empty, or name it so.`,
    },
  },
  'import.column-repeated': {
    status: 422,
    level: 'info',
    at: '/file',
    title: { vi: 'Hai cột cùng một nội dung', en: 'Two columns for the same thing' },
    detail: {
      vi: `Ô {cell} và ô {first} đặt tên cho cùng một cột. ${NOTHING.vi} Đề nghị bỏ hoặc đổi tên một cột.`,
      en: `Cells {cell} and {first} name the same column. ${NOTHING.en} Remove or rename one of them.`,
    },
  },
  'import.second-header': {
    status: 422,
    level: 'info',
    at: '/file',
    title: { vi: 'Danh mục có hai dòng tiêu đề', en: 'The list has two headers' },
    detail: {
      vi: `Dòng {row} (ô {cell}) lặp lại tiêu đề cột. ${NOTHING.vi} Đề nghị xóa dòng đó; mỗi tệp chỉ có một dòng tiêu đề.`,
      en: `Row {row} (cell {cell}) is a header again. ${NOTHING.en} Delete that row: a file has one header.`,
    },
  },
  'import.too-many-rows': {
    status: 413,
    level: 'info',
    at: '/file',
    title: { vi: 'Danh mục quá dài', en: 'The list is too long' },
    detail: {
      vi: `Danh mục có quá {limit} dòng. ${NOTHING.vi} Đề nghị chia tệp trước dòng {row}, giữ nguyên dòng tiêu đề và số thứ tự ở từng phần.`,
      en: `The list has more than {limit} rows. ${NOTHING.en} Split the file before row {row}, keeping the header and the numbers in each part.`,
    },
  },
  'import.number-missing': {
    status: 422,
    level: 'info',
    at: '/file',
    title: { vi: 'Dòng không có số thứ tự', en: 'A row has no number' },
    detail: {
      vi: `Dòng {row} (ô {cell}) không có số thứ tự, nên không phân biệt được nhiệm vụ. ${NOTHING.vi} Đề nghị ghi số như trong văn bản, hoặc xóa dòng nếu chỉ là đề mục.`,
      en: `Row {row} (cell {cell}) has no number, which is what its task is known by. ${NOTHING.en} Write the number of the document, or delete the row if it is only a heading.`,
    },
  },
  'import.number-repeated': {
    status: 422,
    level: 'info',
    at: '/file',
    title: { vi: 'Số thứ tự bị trùng', en: 'A number is used twice' },
    detail: {
      vi: `Số {number} ở dòng {row} (ô {cell}) đã dùng ở dòng {firstRow}. ${NOTHING.vi} Đề nghị đối chiếu với văn bản và sửa một trong hai dòng.`,
      en: `Number {number} in row {row} (cell {cell}) is used in row {firstRow} already. ${NOTHING.en} Compare with the document and correct one of them.`,
    },
  },
  'import.mapping-unreadable': {
    status: 422,
    level: 'info',
    at: '/mapping',
    title: { vi: 'Không đọc được tệp ánh xạ', en: 'The mapping cannot be read' },
    detail: {
      vi: `Tệp ánh xạ sai ở {place}. ${NOTHING.vi} Tệp là một đối tượng JSON gồm "bodies" (cách viết: mã cơ quan hoặc nhóm) và "rows" (số: "lead", "deadline", "priority").`,
      en: `The mapping is wrong at {place}. ${NOTHING.en} It is a JSON object of "bodies" (words: id of an agency or group) and "rows" (number: "lead", "deadline", "priority").`,
    },
  },
  'import.mapping-unknown': {
    status: 422,
    level: 'info',
    at: '/mapping',
    title: { vi: 'Tệp ánh xạ nêu cơ quan không có', en: 'The mapping names an unknown body' },
    detail: {
      vi: `Không có cơ quan hay nhóm {id} (mục {place}) vào ngày giao. ${NOTHING.vi} Đề nghị kiểm tra mã trong sổ cơ quan.`,
      en: `There is no agency or group {id} (at {place}) on the day of the assignment. ${NOTHING.en} Check the id in the register.`,
    },
  },
  'import.settling-by-assigner': {
    status: 403,
    level: 'info',
    at: '/mapping',
    title: {
      vi: 'Cơ quan giao mới được giải quyết nội dung còn để ngỏ',
      en: 'Only the assigning body settles what is open',
    },
    detail: {
      vi: `Dòng {row} (số {number}) đã được ghi trước đó; nội dung còn để ngỏ do cơ quan giao {agency} quyết định. ${NOTHING.vi} Đề nghị người của cơ quan này có vai trò importer và assigner gửi danh mục kèm tệp ánh xạ, hoặc bỏ mục liên quan khỏi tệp ánh xạ.`,
      en: `Row {row} (number {number}) is recorded already, and what it left open is for the assigning body {agency} to settle. ${NOTHING.en} Let somebody with the roles importer and assigner there send the list with the mapping, or leave that entry out of the mapping.`,
    },
  },
  'import.row-refused': {
    status: 422,
    level: 'info',
    at: '/file',
    title: { vi: 'Một dòng không ghi được', en: 'A row cannot be recorded' },
    detail: {
      vi: `Dòng {row} (số {number}) không ghi được: {problem}. ${NOTHING.vi} Đề nghị sửa dòng đó hoặc điều kiện nêu trên rồi nhập lại.`,
      en: `Row {row} (number {number}) cannot be recorded: {problem}. ${NOTHING.en} Correct the row, or what is named here, and import again.`,
    },
  },
} satisfies Partial<ProblemTable>;
