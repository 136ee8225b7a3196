import { refuse, type Refusal } from '@ledger/kernel';
import type { Pin } from './page-cursor.js';

/** Most items of a page. */
export const LONGEST_PAGE = 200;

export interface PageRequest {
  /** 1 to {@link LONGEST_PAGE}. */
  readonly limit: number;
  /** Where the page before ended; null for the first. */
  readonly cursor: string | null;
  /** A position that the first page must show, such as the one that a command was answered with; null for none. */
  readonly notBefore: bigint | null;
}

export interface Page<Item> {
  readonly items: readonly Item[];
  /** Null on the last page. */
  readonly next: string | null;
  /** The state that all pages of this list show. */
  readonly pin: Pin;
}

export function refusePageSize(limit: number): Refusal<'read.size-invalid'> | null {
  if (Number.isInteger(limit) && limit >= 1 && limit <= LONGEST_PAGE) return null;
  return refuse('read.size-invalid', { option: 'limit', size: String(limit), limit: LONGEST_PAGE });
}
