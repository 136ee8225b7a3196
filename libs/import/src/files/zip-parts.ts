import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { refuse, RefusedError } from '@ledger/kernel';
import yauzl, { type Entry, type ZipFile } from 'yauzl';

/** More parts than any spreadsheet of tasks has. */
const MOST_PARTS = 2000;

/**
 * The parts of a packed file, found by its directory. What they say of their sizes is taken at their word, because a part
 * that unpacks to more is not read on.
 */
export class ZipParts {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /**
   * @param mostUnpacked bytes that all parts together may unpack to
   * @throws RefusedError `import.not-xlsx`, `import.unpacks-too-large`
   */
  static async open(bytes: Buffer, mostUnpacked: number): Promise<ZipParts> {
    try {
      const zip = await opened(bytes);
      return new ZipParts(zip, await entriesOf(zip, mostUnpacked));
    } catch (error) {
      if (error instanceof RefusedError) throw error;
      throw new RefusedError(refuse('import.not-xlsx', {}), { cause: error });
    }
  }

  get names(): readonly string[] {
    return [...this.entries.keys()];
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** The bytes of a part as they unpack. @throws RefusedError `import.xlsx-damaged` */
  async *read(name: string): AsyncGenerator<Buffer, void, void> {
    const entry = this.entries.get(name);
    if (entry === undefined) throw damaged(name);
    let stream: Readable | undefined;
    try {
      stream = await streamOf(this.zip, entry);
      for await (const bytes of stream) yield bytes as Buffer;
    } catch (error) {
      if (error instanceof RefusedError) throw error;
      throw damaged(name, error);
    } finally {
      stream?.destroy();
    }
  }
}

export function damaged(part: string, cause?: unknown): RefusedError {
  return new RefusedError(refuse('import.xlsx-damaged', { part }), { cause });
}

const OPTIONS = { lazyEntries: true, validateEntrySizes: true } as const;

function opened(bytes: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(bytes, OPTIONS, (error, zip) => {
      if (error === null) resolve(zip);
      else reject(error);
    });
  });
}

function streamOf(zip: ZipFile, entry: Entry): Promise<Readable> {
  return promisify<Entry, Readable>((asked, done) => {
    zip.openReadStream(asked, done);
  })(entry);
}

async function entriesOf(zip: ZipFile, mostUnpacked: number): Promise<ReadonlyMap<string, Entry>> {
  if (zip.entryCount > MOST_PARTS) throw new Error('too many parts');
  const entries = new Map<string, Entry>();
  let unpacked = 0;
  const ended = once(zip, 'end');
  zip.on('entry', (entry: Entry) => {
    entries.set(entry.fileName, entry);
    unpacked += entry.uncompressedSize;
    zip.readEntry();
  });
  zip.readEntry();
  await ended;
  if (unpacked > mostUnpacked) {
    throw new RefusedError(refuse('import.unpacks-too-large', { limit: mostUnpacked }));
  }
  return entries;
}
