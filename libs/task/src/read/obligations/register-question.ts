import type { RegisterFilter } from './register-filter.js';
import type { SightWords } from './register-sight.js';

/** What is asked of the register, and from when it is looked at. */
export interface RegisterQuestion extends SightWords {
  readonly filter: RegisterFilter;
}

/** What the register can be sorted by; `number` is the place in the source document. */
export const REGISTER_SORTS = ['due', 'assigned', 'title', 'number'] as const;
export type RegisterSort = (typeof REGISTER_SORTS)[number];

export interface RegisterOrder {
  readonly sort: RegisterSort;
  readonly descending: boolean;
}
