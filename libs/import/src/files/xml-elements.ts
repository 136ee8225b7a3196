import sax from 'sax';
import { damaged } from './zip-parts.js';

/** What a reader of one part does with its elements, whose names come without a prefix. */
export interface ElementReader {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/**
 * Reads the elements of an XML part as its bytes come. Entities that the part declares itself are not known, so that none
 * can grow.
 *
 * @throws RefusedError `import.xlsx-damaged`, and what the reader throws
 */
export async function readElements(
  part: string,
  bytes: AsyncIterable<Buffer>,
  reader: ElementReader,
): Promise<void> {
  const parser = sax.parser(true, { position: false });
  parser.onopentag = ({ name, attributes }) => {
    reader.open?.(local(name), attributes as Readonly<Record<string, string>>);
  };
  parser.ontext = (text) => reader.text?.(text);
  parser.oncdata = (text) => reader.text?.(text);
  parser.onclosetag = (name) => reader.close?.(local(name));
  parser.onerror = (error) => {
    throw damaged(part, error);
  };
  const decoder = new TextDecoder('utf-8');
  for await (const chunk of bytes) parser.write(decoder.decode(chunk, { stream: true }));
  parser.close();
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
