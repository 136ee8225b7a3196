import {
  isInstant,
  laterOf,
  leafHash,
  MalformedEnvelopeError,
  unsealStrictly,
  type ChainFaultKind,
  type Instant,
  type SealedEvent,
  type Sha256,
} from '@ledger/kernel';
import type { RawEvent, StoredFields } from '../log-inspection.port.js';
import { StreamHeads } from './stream-heads.js';

export interface ChainRules {
  readonly origin: string;
  /** Positions must be 1, 2, 3, … and not only ascend. */
  readonly dense: boolean;
}

/**
 * Judges the events of a log one after another, from the first. A fault is named at the event that has it and nowhere
 * else: where bytes were altered, the chain goes on by what the store keeps beside them.
 */
export class ChainCheck {
  readonly #rules: ChainRules;
  readonly #heads = new StreamHeads();
  /** Streams whose last event has another leaf hash than the store says: the next may follow from either. */
  readonly #doubted = new Map<string, Sha256>();
  #position = 0n;
  #recordedTime: Instant = '';

  constructor(rules: ChainRules) {
    this.#rules = rules;
  }

  /** Streams met so far. */
  get streams(): number {
    return this.#heads.size;
  }

  faultsOf(event: RawEvent): readonly ChainFaultKind[] {
    return [...this.#faultsOfPlace(event), ...this.#faultsOfBytes(event)];
  }

  #faultsOfPlace({ position }: RawEvent): readonly ChainFaultKind[] {
    const before = this.#position;
    this.#position = position;
    const follows = this.#rules.dense ? position === before + 1n : position > before;
    return follows ? [] : ['position'];
  }

  #faultsOfBytes({ bytes, stored }: RawEvent): readonly ChainFaultKind[] {
    const sealed = unsealed(bytes);
    const leaf = sealed?.leaf ?? leafHash(bytes);
    const fault = hasLeaf(stored, leaf) ? 'canonical-form' : 'leaf-hash';
    if (sealed !== null && fault !== 'leaf-hash') return this.#faultsOfContent(sealed, stored);
    if (stored !== null) this.#goOnFrom(stored, leaf);
    return [fault];
  }

  #faultsOfContent(event: SealedEvent, stored: StoredFields | null): readonly ChainFaultKind[] {
    const { origin } = event.envelope;
    return [
      ...(differs(event, stored) ? (['stored-fields'] as const) : []),
      ...(origin === this.#rules.origin ? [] : (['origin'] as const)),
      ...this.#faultsOfLink(event),
      ...this.#faultsOfTime(event, stored),
    ];
  }

  /** Where revisions do not follow each other, their hashes cannot: that is one fault, not two. */
  #faultsOfLink({ envelope: { stream, rev, prev }, leaf }: SealedEvent): readonly ChainFaultKind[] {
    const head = this.#heads.get(stream);
    const doubted = this.#doubted.get(stream);
    this.#doubted.delete(stream);
    this.#heads.set(stream, { rev, leaf });
    if (rev !== (head === null ? 0 : head.rev + 1)) return ['revision'];
    const follows = prev === (head?.leaf ?? null) || (prev !== null && prev === doubted);
    return follows ? [] : ['previous-hash'];
  }

  #faultsOfTime(
    { envelope: { recordedAt } }: SealedEvent,
    stored: StoredFields | null,
  ): readonly ChainFaultKind[] {
    this.#recordedTime = laterOf(this.#recordedTime, recordedAt);
    const kept = stored?.recordedTime ?? null;
    return kept === null || kept === this.#recordedTime ? [] : ['recorded-time'];
  }

  #goOnFrom({ stream, rev, leaf: kept, recordedTime }: StoredFields, leaf: Sha256): void {
    this.#heads.set(stream, { rev, leaf });
    if (kept !== null) this.#doubted.set(stream, kept);
    if (isInstant(recordedTime)) this.#recordedTime = laterOf(this.#recordedTime, recordedTime);
  }
}

/** A store that keeps no hash cannot keep a wrong one. */
function hasLeaf(stored: StoredFields | null, leaf: Sha256): boolean {
  return (stored?.leaf ?? leaf) === leaf;
}

function unsealed(bytes: Uint8Array): SealedEvent | null {
  try {
    return unsealStrictly(bytes);
  } catch (error) {
    if (error instanceof MalformedEnvelopeError) return null;
    throw error;
  }
}

function differs({ envelope }: SealedEvent, stored: StoredFields | null): boolean {
  if (stored === null) return false;
  const { stream, rev, id } = envelope;
  return stored.stream !== stream || stored.rev !== rev || (stored.id ?? id) !== id;
}
