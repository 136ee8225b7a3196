import { keyOf } from './words.js';

const PRIORITIES = ['normal', 'high', 'urgent'] as const;
export type PlannedPriority = (typeof PRIORITIES)[number];

/** How lists say it. */
const WORDS: Readonly<Record<PlannedPriority, readonly string[]>> = {
  normal: ['thường', 'bình thường', 'trung bình', 'normal', 'medium'],
  high: ['cao', 'ưu tiên', 'quan trọng', 'high'],
  urgent: ['khẩn', 'hỏa tốc', 'thượng khẩn', 'rất cao', 'urgent'],
};

export function isPriority(value: unknown): value is PlannedPriority {
  return (PRIORITIES as readonly unknown[]).includes(value);
}

/** Null for words that are none of those known. */
export function readPriority(words: string): PlannedPriority | null {
  const key = keyOf(words);
  return PRIORITIES.find((priority) => WORDS[priority].includes(key)) ?? null;
}
