import { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import type { TableDocument } from '../document/table-document.js';
import { MEDIA_TYPES, writeDocument, type Writing } from '../export-format.js';

/**
 * A document as the answer to a request. Its first piece is written before anything is answered, so that what is refused
 * by then is answered as a problem; what fails later breaks the connection off, so that nobody takes a part for the whole.
 *
 * @param name of the file, without what its format adds
 */
export async function documentFile(
  document: TableDocument,
  name: string,
  writing: Writing,
): Promise<StreamableFile> {
  const bytes = writeDocument(document, writing);
  const first = await bytes.next();
  return new StreamableFile(Readable.from(resumed(first, bytes), { objectMode: false }), {
    type: MEDIA_TYPES[writing.format],
    disposition: `attachment; filename="${name}.${writing.format}"`,
  });
}

/** The pieces from the first, which was asked for already; closed with it also when nobody asks for any. */
function resumed(
  first: IteratorResult<Buffer, void>,
  rest: AsyncGenerator<Buffer, void, void>,
): AsyncIterable<Buffer> {
  let ahead: IteratorResult<Buffer, void> | null = first;
  const iterator: AsyncIterator<Buffer, void> = {
    next: () => {
      const result = ahead === null ? rest.next() : Promise.resolve(ahead);
      ahead = null;
      return result;
    },
    return: () => rest.return(),
  };
  return { [Symbol.asyncIterator]: () => iterator };
}
