import type { Block } from './backup-reader.js';

/** Goes through the blocks of a file section by section. */
export class SectionCursor {
  #next: Promise<IteratorResult<Block, void>>;

  constructor(private readonly blocks: AsyncIterator<Block, void>) {
    this.#next = this.#advance();
  }

  /** The section that comes now; null at the end of a file that is whole. */
  async section(): Promise<string | null> {
    const { done, value } = await this.#next;
    return done === true ? null : value.section;
  }

  /** The blocks of a section, if it is the one that comes now; none otherwise. */
  async *blocksOf(section: string): AsyncGenerator<readonly Buffer[], void, void> {
    for (;;) {
      const { done, value } = await this.#next;
      if (done === true || value.section !== section) return;
      yield value.records;
      this.#next = this.#advance();
    }
  }

  /** @param reached told how many records were taken, block by block */
  async *recordsOf(
    section: string,
    reached: (done: number) => void,
  ): AsyncGenerator<Buffer, void, void> {
    let done = 0;
    for await (const records of this.blocksOf(section)) {
      yield* records;
      done += records.length;
      reached(done);
    }
  }

  #advance(): Promise<IteratorResult<Block, void>> {
    const next = this.blocks.next();
    // Whoever asks for it learns of it.
    next.catch(() => undefined);
    return next;
  }
}
