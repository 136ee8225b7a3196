import type { Sha256 } from '@ledger/kernel';

export interface Head {
  /** Any number that a store may hold, also an impossible one. */
  readonly rev: number;
  readonly leaf: Sha256;
}

const LEAF_BYTES = 32;
const REV_BYTES = 8;
const HEAD_BYTES = REV_BYTES + LEAF_BYTES;
const CHUNK_HEADS = 16_384;

/**
 * The last revision and leaf hash of every stream of a log. Takes 40 bytes a stream in large blocks, outside the heap,
 * beside the name in a map: about 150 bytes for a name of 40 characters, so 150 MB for a million streams. A JavaScript
 * map ends at 16.7 million names.
 */
export class StreamHeads {
  readonly #places = new Map<string, number>();
  readonly #chunks: Buffer[] = [];

  get size(): number {
    return this.#places.size;
  }

  get(stream: string): Head | null {
    const place = this.#places.get(stream);
    if (place === undefined) return null;
    const { chunk, offset } = this.#locate(place);
    const leaf = chunk.toString('hex', offset + REV_BYTES, offset + HEAD_BYTES);
    return { rev: chunk.readDoubleLE(offset), leaf };
  }

  set(stream: string, { rev, leaf }: Head): void {
    const place = this.#places.get(stream) ?? this.#places.size;
    if (place === this.#places.size) this.#places.set(stream, place);
    const { chunk, offset } = this.#locate(place);
    chunk.writeDoubleLE(rev, offset);
    chunk.write(leaf, offset + REV_BYTES, LEAF_BYTES, 'hex');
  }

  #locate(place: number): { chunk: Buffer; offset: number } {
    const number = Math.floor(place / CHUNK_HEADS);
    const chunk = (this.#chunks[number] ??= Buffer.alloc(CHUNK_HEADS * HEAD_BYTES));
    return { chunk, offset: (place % CHUNK_HEADS) * HEAD_BYTES };
  }
}
