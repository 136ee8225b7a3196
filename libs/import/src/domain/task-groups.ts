import { keyOf } from './words.js';

/** The seven task groups of Resolution 57-NQ/TW. */
export const TASK_GROUPS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII'] as const;
export type PlannedTaskGroup = (typeof TASK_GROUPS)[number];

/** Reads `IV` or `Nhóm IV`; null for what is none of the seven. */
export function readTaskGroup(words: string): PlannedTaskGroup | null {
  const key = keyOf(words).replace(/^nhóm /, '');
  return TASK_GROUPS.find((group) => group.toLowerCase() === key) ?? null;
}
