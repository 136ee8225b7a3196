import type { Sha256 } from '@ledger/kernel';

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
  readonly #tips = new Map<string, StreamTip>();

  /** Takes note of an event unless a later one of its stream is known. */
  see(stream: string, { rev, leaf }: StreamTip): void {
    const known = this.#tips.get(stream);
    if (known !== undefined && known.rev >= rev) return;
    this.#tips.delete(stream);
    this.#tips.set(stream, { rev, leaf });
    if (this.#tips.size > KEPT) this.#forgetOldest();
  }

  of(stream: string): StreamTip | null {
    return this.#tips.get(stream) ?? null;
  }

  clear(): void {
    this.#tips.clear();
  }

  #forgetOldest(): void {
    const [oldest] = this.#tips.keys();
    if (oldest !== undefined) this.#tips.delete(oldest);
  }
}
