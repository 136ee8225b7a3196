import type { Sha256 } from '@ledger/kernel';
import { LRUCache } from 'lru-cache';

export interface StreamTip {
  readonly rev: number;
  readonly leaf: Sha256;
}

const KEPT = 10_000;

/**
 * The latest event seen of each stream lately. Events never change, so what is kept here stays true however old it is;
 * it only spares a read before an append that follows from it.
 */
export class StreamTips {
  // A Map used as a queue looks through what it has forgotten to find its oldest entry, and gets slow.
  readonly #tips = new LRUCache<string, StreamTip>({ max: KEPT });

  /** Takes note of an event unless a later one of its stream is known. */
  see(stream: string, { rev, leaf }: StreamTip): void {
    const known = this.#tips.peek(stream);
    if (known !== undefined && known.rev >= rev) return;
    this.#tips.set(stream, { rev, leaf });
  }

  of(stream: string): StreamTip | null {
    return this.#tips.get(stream) ?? null;
  }

  clear(): void {
    this.#tips.clear();
  }
}
