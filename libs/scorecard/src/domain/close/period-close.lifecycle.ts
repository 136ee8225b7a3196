import type { Lifecycle } from '@ledger/kernel';
import type { PeriodClose } from './period-close.js';

type CloseStep =
  'ProposeClose' | 'WithdrawClose' | 'ApproveClose' | 'ChallengeFigure' | 'AnswerChallenge';

/** What is closed is never opened again; what comes later stands beside it. */
export const PERIOD_CLOSE_LIFECYCLE: Lifecycle<PeriodClose['phase'], CloseStep> = {
  name: 'period-close',
  initial: 'none',
  states: ['none', 'proposed', 'withdrawn', 'closed'],
  final: [],
  transitions: [
    { command: 'ProposeClose', from: ['none', 'withdrawn'], to: ['proposed'] },
    { command: 'WithdrawClose', from: ['proposed'], to: ['withdrawn'] },
    { command: 'ApproveClose', from: ['proposed'], to: ['closed'] },
    { command: 'ChallengeFigure', from: ['closed'], to: ['closed'] },
    { command: 'AnswerChallenge', from: ['closed'], to: ['closed'] },
  ],
};
