import { zipOf } from '@ledger/kernel/testing';

const OFFICE = { '[Content_Types].xml': '<Types/>', '_rels/.rels': '<Relationships/>' };
const ODT = 'application/vnd.oasis.opendocument.text';

export const SAMPLES = {
  pdf: Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n', 'latin1'),
  png: Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'),
  jpeg: Buffer.from('\xff\xd8\xff\xe0\0\x10JFIF', 'latin1'),
  docx: zipOf({ ...OFFICE, 'word/document.xml': '<w:document/>' }),
  docm: zipOf({ ...OFFICE, 'word/document.xml': '<w:document/>', 'word/vbaProject.bin': 'x' }),
  xlsx: zipOf({ ...OFFICE, 'xl/workbook.xml': '<workbook/>' }),
  xlsm: zipOf({ ...OFFICE, 'xl/workbook.xml': '<workbook/>', 'xl/vbaProject.bin': 'x' }),
  odt: zipOf({ mimetype: ODT, 'content.xml': '<office:document-content/>' }),
  odtWithMacro: zipOf({ mimetype: ODT, 'content.xml': '<o/>', 'Basic/Standard/Module1.xml': 'x' }),
  odtTemplate: zipOf({ mimetype: `${ODT}-template`, 'content.xml': '<o/>' }),
  zip: zipOf({ 'readme.txt': 'x' }),
  text: Buffer.from('\ufeffBáo cáo kết quả thực hiện nhiệm vụ\r\n\tđã hoàn thành\n'),
  latin1: Buffer.from('Bộ trưởng ký ngày 30/6 – một tài liệu cũ: é', 'latin1'),
  program: Buffer.from('\x7fELF\x02\x01\x01\0\0\0', 'latin1'),
};
