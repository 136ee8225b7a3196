import type { ProblemTable } from './problem-row.js';

const NOTHING = { vi: 'Chưa ghi gì.', en: 'Nothing was recorded.' };

/** What is wrong with the file of a list. */
export const IMPORT_FILE_PROBLEMS = {
  'import.file-too-large': {
    status: 413,
    level: 'info',
    at: '/file',
    title: { vi: 'Tệp danh mục quá lớn', en: 'The file of the list is too large' },
    detail: {
      vi: `Tệp vượt quá {limit} byte. ${NOTHING.vi} Đề nghị chia danh mục thành nhiều tệp.`,
      en: `The file is over {limit} bytes. ${NOTHING.en} Split the list into several files.`,
    },
  },
  'import.not-a-table': {
    status: 415,
    level: 'info',
    at: '/file',
    title: { vi: 'Tệp không phải bảng', en: 'The file is no table' },
    detail: {
      vi: `Theo nội dung, tệp không phải CSV hay XLSX. ${NOTHING.vi} Đề nghị mở bằng phần mềm bảng tính và lưu dưới dạng XLSX hoặc CSV UTF-8.`,
      en: `By its content the file is neither CSV nor XLSX. ${NOTHING.en} Open it in a spreadsheet and save it as XLSX or as CSV UTF-8.`,
    },
  },
  'import.not-xlsx': {
    status: 415,
    level: 'info',
    at: '/file',
    title: { vi: 'Tệp không phải XLSX', en: 'The file is no XLSX' },
    detail: {
      vi: `Tệp mang tên hoặc dạng nén của XLSX nhưng không phải, thuộc dạng XLS cũ, hoặc có mật khẩu. ${NOTHING.vi} Đề nghị bỏ mật khẩu và lưu lại dưới dạng "Excel Workbook (.xlsx)".`,
      en: `The file is called or packed like XLSX but is none, is an old XLS, or has a password. ${NOTHING.en} Remove the password and save it as "Excel Workbook (.xlsx)".`,
    },
  },
  'import.xlsx-damaged': {
    status: 422,
    level: 'info',
    at: '/file',
    title: { vi: 'Tệp XLSX bị hỏng', en: 'The XLSX file is damaged' },
    detail: {
      vi: `Không đọc được phần {part} của tệp. ${NOTHING.vi} Đề nghị mở tệp bằng phần mềm bảng tính, lưu lại rồi nhập lại.`,
      en: `Part {part} of the file cannot be read. ${NOTHING.en} Open the file in a spreadsheet, save it again and import that.`,
    },
  },
  'import.macro-file': {
    status: 422,
    level: 'info',
    at: '/file',
    title: { vi: 'Tệp có macro', en: 'The file holds macros' },
    detail: {
      vi: `Tệp có macro nên không nhận. ${NOTHING.vi} Đề nghị lưu lại dưới dạng "Excel Workbook (.xlsx)", không kèm macro.`,
      en: `Files with macros are not taken. ${NOTHING.en} Save it as "Excel Workbook (.xlsx)", without macros.`,
    },
  },
  'import.unpacks-too-large': {
    status: 413,
    level: 'warn',
    at: '/file',
    title: { vi: 'Tệp nén quá lớn khi giải nén', en: 'The file unpacks to too much' },
    detail: {
      vi: `Khi giải nén, tệp vượt quá {limit} byte nên không đọc. ${NOTHING.vi} Đề nghị bỏ hình ảnh và trang tính thừa, hoặc chia danh mục thành nhiều tệp.`,
      en: `Unpacked, the file is over {limit} bytes, so it was not read. ${NOTHING.en} Remove pictures and other sheets, or split the list into several files.`,
    },
  },
  'import.encoding': {
    status: 422,
    level: 'info',
    at: '/file',
    title: { vi: 'Sai bảng mã', en: 'Wrong encoding' },
    detail: {
      vi: `Dòng {row} (ô {cell}) có ký tự không phải UTF-8. ${NOTHING.vi} Đề nghị lưu lại dưới dạng "CSV UTF-8"; chữ thuộc phông cũ (TCVN3, VNI) phải chuyển sang Unicode trước.`,
      en: `Row {row} (cell {cell}) holds what is not UTF-8. ${NOTHING.en} Save the file as "CSV UTF-8"; text of old fonts (TCVN3, VNI) has to be converted to Unicode first.`,
    },
  },
  'import.formula-cell': {
    status: 422,
    level: 'info',
    at: '/file',
    title: { vi: 'Ô chứa công thức', en: 'A cell holds a formula' },
    detail: {
      vi: `Dòng {row}, ô {cell} chứa công thức; công thức không bao giờ được tính. ${NOTHING.vi} Đề nghị thay bằng giá trị (sao chép, dán giá trị) rồi nhập lại.`,
      en: `Row {row}, cell {cell} holds a formula, and none is ever evaluated. ${NOTHING.en} Replace it by its value (copy, paste values) and import again.`,
    },
  },
  'import.merged-cell': {
    status: 422,
    level: 'info',
    at: '/file',
    title: { vi: 'Ô gộp nhiều dòng', en: 'A cell is merged over rows' },
    detail: {
      vi: `Ô {cell} (dòng {row}) gộp nhiều dòng, nên các dòng dưới không có nội dung. ${NOTHING.vi} Đề nghị bỏ gộp ô và ghi đủ vào từng dòng.`,
      en: `Cell {cell} (row {row}) is merged over several rows, so that those below hold nothing. ${NOTHING.en} Unmerge it and fill in every row.`,
    },
  },
  'import.cell-too-long': {
    status: 422,
    level: 'info',
    at: '/file',
    title: { vi: 'Ô quá dài', en: 'A cell is too long' },
    detail: {
      vi: `Dòng {row}, ô {cell} dài hơn {limit} ký tự. ${NOTHING.vi} Đề nghị rút gọn và đính kèm phần còn lại bằng tệp.`,
      en: `Row {row}, cell {cell} is longer than {limit} characters. ${NOTHING.en} Shorten it, and attach the rest as a file.`,
    },
  },
} satisfies Partial<ProblemTable>;
