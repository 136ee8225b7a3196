import type { LocalDate } from '@ledger/kernel';
import type { Mentioned, NameSource } from '../history/names.port.js';

/** So many names are looked up at once. */
const AT_ONCE = 200;

/** What agencies and documents are called on a day, each looked up once however many rows mention it. */
export class RowNames {
  readonly #agencies = new Map<string, string>();
  readonly #documents = new Map<string, string>();

  constructor(
    private readonly source: NameSource,
    private readonly on: LocalDate,
  ) {}

  async learn({ agencies, documents }: Omit<Mentioned, 'groups'>): Promise<void> {
    const unknown = [
      ...unseen(agencies, this.#agencies).map((agency) => ({ agency, document: null })),
      ...unseen(documents, this.#documents).map((document) => ({ agency: null, document })),
    ];
    for (let n = 0; n < unknown.length; n += AT_ONCE) {
      const some = unknown.slice(n, n + AT_ONCE);
      const asked = {
        agencies: some.flatMap(({ agency }) => agency ?? []),
        groups: [],
        documents: some.flatMap(({ document }) => document ?? []),
      };
      const names = await this.source.namesOf(asked);
      for (const id of asked.agencies) this.#agencies.set(id, names.agency(id, this.on));
      for (const id of asked.documents) this.#documents.set(id, names.document(id));
    }
  }

  /** By its id where it was not learnt. */
  agency(id: string): string {
    return this.#agencies.get(id) ?? id;
  }

  document(id: string): string {
    return this.#documents.get(id) ?? id;
  }
}

function unseen(ids: readonly string[], known: ReadonlyMap<string, string>): readonly string[] {
  return [...new Set(ids)].filter((id) => !known.has(id));
}
