/** Signatures and offsets of APPNOTE.TXT §4.3.12 and §4.3.16. */
const END_OF_DIRECTORY = Buffer.from('PK\x05\x06', 'latin1');
const END_LENGTH = 22;
const ENTRY = 0x02_01_4b_50;
const ENTRY_LENGTH = 46;

/** The names in the directory at the end of a ZIP archive; null where its end is not that of one. */
export function zipEntries(end: Buffer): readonly string[] | null {
  const directoryEnd = end.lastIndexOf(END_OF_DIRECTORY);
  if (directoryEnd < 0 || directoryEnd + END_LENGTH > end.length) return null;
  const names: string[] = [];
  let at = directoryEnd - end.readUInt32LE(directoryEnd + 12);
  if (at < 0) return null;
  while (at < directoryEnd) {
    if (at + ENTRY_LENGTH > directoryEnd || end.readUInt32LE(at) !== ENTRY) return null;
    const nameEnd = at + ENTRY_LENGTH + end.readUInt16LE(at + 28);
    names.push(end.toString('utf8', at + ENTRY_LENGTH, nameEnd));
    at = nameEnd + end.readUInt16LE(at + 30) + end.readUInt16LE(at + 32);
  }
  return names;
}
