import type { AcceptedResult } from '../domain/obligation/scored-obligation.js';
import type { OwnMiss, Standing } from '../domain/obligation/standing.js';

/** An obligation completed on time with one product as asked, but for what is given. */
export function standing(obligation: string, part: Partial<Standing> = {}): Standing {
  return {
    obligation,
    task: obligation,
    subject: { taskGroup: 'I', priority: 'normal', document: 'nq-03' },
    answerable: 'bkhcn',
    status: 'completedOnTime',
    marks: [],
    overdue: null,
    awaiting: [],
    dealings: { handOvers: [], extensions: [], parts: [] },
    reasons: ['completed-in-period'],
    instants: [],
    misses: [],
    completed: accepted(),
    silent: false,
    ...part,
  };
}

export function accepted(part: Partial<AcceptedResult> = {}): AcceptedResult {
  return { exceeded: false, majorErrors: [0], withinOriginal: true, ...part };
}

export function miss(part: Partial<OwnMiss> = {}): OwnMiss {
  return {
    at: '2025-06-30T17:00:00.000Z',
    falls: '2025-06-30T16:59:59.999Z',
    answerable: 'bkhcn',
    missed: true,
    until: null,
    excused: false,
    counts: true,
    ...part,
  };
}

/** Still open after a miss. */
export function overdue(obligation: string): Standing {
  return standing(obligation, {
    status: 'openOverdue',
    reasons: ['due-in-period'],
    misses: [miss()],
    completed: null,
  });
}

/** Completed after so many misses. */
export function late(obligation: string, misses = 1): Standing {
  return standing(obligation, {
    status: 'completedLate',
    misses: Array.from({ length: misses }, () => miss()),
  });
}

export function many(count: number, make: (obligation: string) => Standing): readonly Standing[] {
  return Array.from({ length: count }, (_, index) => make(`t-${String(index)}`));
}
