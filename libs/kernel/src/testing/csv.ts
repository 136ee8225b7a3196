/** RFC 4180 as far as the shared data needs it: quoted fields may hold commas, line breaks and doubled quotes. */
export function readCsv(text: string): readonly (readonly string[])[] {
  const records: string[][] = [[]];
  for (const [, field = '', end] of text.matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(,|\r?\n|$)/g)) {
    records.at(-1)?.push(field.replace(/^"|"$/g, '').replaceAll('""', '"'));
    if (end !== ',') records.push([]);
  }
  return records.filter((record) => record.length > 1);
}
