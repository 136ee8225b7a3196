import type { HistorySize } from './task-history.js';

/** A history of so many obligations, with agencies and decided lives in proportion. */
export function historySize(tasks: number, origin: string): HistorySize {
  return {
    seed: 57,
    origin,
    tasks,
    agencies: Math.max(50, Math.min(3_400, Math.round(tasks / 290))),
    templates: Math.max(100, Math.min(5_000, Math.round(tasks / 100))),
  };
}
