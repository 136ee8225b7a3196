import type { Actor, Instant, Past } from '@ledger/kernel';
import type {
  ChallengeAnswered,
  FigureChallenged,
  PeriodCloseEvent,
  PeriodCloseProposed,
} from './period-close.events.js';

/** Who did something, and when it was recorded. */
interface Done {
  readonly by: Actor;
  readonly at: Instant;
}

export type CloseProposal = PeriodCloseProposed['payload'] & Done;

type Answer = Omit<ChallengeAnswered['payload'], 'challenge'> & Done;

export type Challenge = FigureChallenged['payload'] & Done & { readonly answer: Answer | null };

/** The close of one period of one scope, from its first proposal on. */
export type PeriodClose =
  | { readonly phase: 'none' }
  | { readonly phase: 'proposed'; readonly proposal: CloseProposal }
  | {
      readonly phase: 'withdrawn';
      readonly proposal: CloseProposal;
      readonly withdrawal: Done & { readonly reason: string };
    }
  | ClosedPeriod;

/** Nothing in it ever changes but that challenges and their answers are added. */
export interface ClosedPeriod {
  readonly phase: 'closed';
  readonly proposal: CloseProposal;
  readonly approval: Done;
  readonly challenges: readonly Challenge[];
}

export const CLOSE_FOLD: {
  readonly initial: PeriodClose;
  evolve(state: PeriodClose, event: Past<PeriodCloseEvent>): PeriodClose;
} = {
  initial: { phase: 'none' },
  evolve(state, event) {
    const done = { by: event.meta.actor, at: event.meta.recordedAt };
    switch (event.type) {
      case 'scorecard.period-close-proposed':
        return { phase: 'proposed', proposal: { ...event.payload, ...done } };
      case 'scorecard.period-close-withdrawn':
        return state.phase === 'proposed'
          ? { ...state, phase: 'withdrawn', withdrawal: { ...event.payload, ...done } }
          : state;
      case 'scorecard.period-closed':
        return state.phase === 'proposed'
          ? { ...state, phase: 'closed', approval: done, challenges: [] }
          : state;
      case 'scorecard.figure-challenged':
        return withChallenges(state, (challenges) => [
          ...challenges,
          { ...event.payload, ...done, answer: null },
        ]);
      case 'scorecard.challenge-answered': {
        const { challenge, ...answer } = event.payload;
        return withChallenges(state, (challenges) =>
          challenges.map((one) =>
            one.challenge === challenge ? { ...one, answer: { ...answer, ...done } } : one,
          ),
        );
      }
    }
  },
};

function withChallenges(
  state: PeriodClose,
  change: (challenges: readonly Challenge[]) => readonly Challenge[],
): PeriodClose {
  return state.phase === 'closed' ? { ...state, challenges: change(state.challenges) } : state;
}
