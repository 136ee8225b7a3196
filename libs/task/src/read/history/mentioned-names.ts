import type { Mentioned, Names } from './names.port.js';

/**
 * Names nobody, but remembers who was to be named: what is written with it once tells which names to look up before it is
 * written for good.
 */
export class MentionedNames implements Names {
  readonly #agencies = new Set<string>();
  readonly #groups = new Set<string>();
  readonly #documents = new Set<string>();

  get mentioned(): Mentioned {
    return {
      agencies: [...this.#agencies],
      groups: [...this.#groups],
      documents: [...this.#documents],
    };
  }

  agency(agency: string): string {
    this.#agencies.add(agency);
    return agency;
  }

  group(group: string): string {
    this.#groups.add(group);
    return group;
  }

  document(document: string): string {
    this.#documents.add(document);
    return document;
  }
}
