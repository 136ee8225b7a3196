import type { Lifecycle } from '@ledger/kernel';
import type { MergerCommand } from './merger.commands.js';
import type { Merger } from './merger.js';

export type MergerStatus = 'undecided' | 'decided' | 'withdrawn';

/** From its day on a decided merger is neither corrected nor withdrawn: tasks have passed on. */
export const MERGER_LIFECYCLE: Lifecycle<MergerStatus, MergerCommand['type']> = {
  name: 'merger',
  initial: 'undecided',
  states: ['undecided', 'decided', 'withdrawn'],
  final: ['withdrawn'],
  transitions: [
    { command: 'DecideMerger', from: ['undecided'], to: ['decided'] },
    { command: 'CorrectMerger', from: ['decided'], to: ['decided'] },
    { command: 'WithdrawMerger', from: ['decided'], to: ['withdrawn'] },
  ],
};

export function mergerStatus(state: Merger | null): MergerStatus {
  if (state === null) return 'undecided';
  return state.withdrawn ? 'withdrawn' : 'decided';
}
