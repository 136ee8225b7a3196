import type { FileHandle } from 'node:fs/promises';

const CHUNK_BYTES = 262_144;
const LINE_END = 0x0a;

/** Reads a file from its beginning in lines and in runs of bytes. */
export class SequentialFile {
  #held: Buffer = Buffer.alloc(0);
  #offset = 0;
  #ended = false;

  constructor(private readonly handle: FileHandle) {}

  /** Bytes read so far. */
  get offset(): number {
    return this.#offset;
  }

  /** The next line without its end; null if the file, or the limit, comes before one. */
  async line(limit: number): Promise<Buffer | null> {
    await this.#hold(limit);
    const end = this.#held.subarray(0, limit).indexOf(LINE_END);
    return end === -1 ? null : this.#take(end + 1).subarray(0, end);
  }

  /** Exactly so many bytes; null if the file ends before. */
  async bytes(count: number): Promise<Buffer | null> {
    await this.#hold(count);
    return this.#held.length < count ? null : this.#take(count);
  }

  /** At most so many of the bytes that come next; they stay unread. */
  async peek(count: number): Promise<Buffer> {
    await this.#hold(count);
    return this.#held.subarray(0, count);
  }

  async #hold(count: number): Promise<void> {
    while (this.#held.length < count && !this.#ended) {
      const { bytesRead, buffer } = await this.handle.read(Buffer.allocUnsafe(CHUNK_BYTES));
      this.#ended = bytesRead === 0;
      this.#held = Buffer.concat([this.#held, buffer.subarray(0, bytesRead)]);
    }
  }

  #take(count: number): Buffer {
    const taken = this.#held.subarray(0, count);
    this.#held = this.#held.subarray(count);
    this.#offset += count;
    return taken;
  }
}
