/** A ZIP archive of uncompressed parts, as far as readers of its directory look. */
export function zipOf(parts: Readonly<Record<string, string>>): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  for (const [name, content] of Object.entries(parts)) {
    const offset = Buffer.concat(locals).length;
    locals.push(localHeader(name, content), Buffer.from(name), Buffer.from(content));
    directory.push(directoryEntry(name, content, offset), Buffer.from(name));
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(Object.keys(parts).length, 8);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(Buffer.concat(locals).length, 16);
  return Buffer.concat([...locals, entries, end]);
}

function localHeader(name: string, content: string): Buffer {
  const header = Buffer.alloc(30);
  header.write('PK\x03\x04', 'latin1');
  header.writeUInt32LE(Buffer.byteLength(content), 18);
  header.writeUInt32LE(Buffer.byteLength(content), 22);
  header.writeUInt16LE(Buffer.byteLength(name), 26);
  return header;
}

function directoryEntry(name: string, content: string, offset: number): Buffer {
  const entry = Buffer.alloc(46);
  entry.write('PK\x01\x02', 'latin1');
  entry.writeUInt32LE(Buffer.byteLength(content), 20);
  entry.writeUInt32LE(Buffer.byteLength(content), 24);
  entry.writeUInt16LE(Buffer.byteLength(name), 28);
  entry.writeUInt32LE(offset, 42);
  return entry;
}

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
