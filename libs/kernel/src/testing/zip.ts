import { deflateRawSync } from 'node:zlib';

/** A part that is compressed; any other is kept as it is. */
export interface CompressedPart {
  readonly content: string;
  /** What the directory says it unpacks to, in bytes. */
  readonly declared: number;
}

interface Packed {
  readonly name: string;
  readonly method: number;
  readonly bytes: Buffer;
  readonly unpacked: number;
}

const STORED = 0;
const DEFLATED = 8;

/** A ZIP archive, as far as readers of its directory look. */
export function zipOf(parts: Readonly<Record<string, string | CompressedPart>>): Buffer {
  const packed = Object.entries(parts).map(([name, part]) => packedPart(name, part));
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  for (const part of packed) {
    const offset = Buffer.concat(locals).length;
    locals.push(localHeader(part), Buffer.from(part.name), part.bytes);
    directory.push(directoryEntry(part, offset), Buffer.from(part.name));
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(packed.length, 8);
  end.writeUInt16LE(packed.length, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(Buffer.concat(locals).length, 16);
  return Buffer.concat([...locals, entries, end]);
}

function packedPart(name: string, part: string | CompressedPart): Packed {
  if (typeof part !== 'string') {
    const bytes = deflateRawSync(part.content);
    return { name, method: DEFLATED, bytes, unpacked: part.declared };
  }
  const bytes = Buffer.from(part);
  return { name, method: STORED, bytes, unpacked: bytes.length };
}

function localHeader({ name, method, bytes, unpacked }: Packed): Buffer {
  const header = Buffer.alloc(30);
  header.write('PK\x03\x04', 'latin1');
  header.writeUInt16LE(method, 8);
  header.writeUInt32LE(bytes.length, 18);
  header.writeUInt32LE(unpacked, 22);
  header.writeUInt16LE(Buffer.byteLength(name), 26);
  return header;
}

function directoryEntry({ name, method, bytes, unpacked }: Packed, offset: number): Buffer {
  const entry = Buffer.alloc(46);
  entry.write('PK\x01\x02', 'latin1');
  entry.writeUInt16LE(method, 10);
  entry.writeUInt32LE(bytes.length, 20);
  entry.writeUInt32LE(unpacked, 24);
  entry.writeUInt16LE(Buffer.byteLength(name), 28);
  entry.writeUInt32LE(offset, 42);
  return entry;
}
