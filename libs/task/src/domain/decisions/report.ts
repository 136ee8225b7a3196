import { refuse, type Refusal } from '@ledger/kernel';
import type { Obligation } from '../obligation/obligation.js';
import type { Obstacle } from '../papers.js';
import { wordsFault } from './checks.js';
import { nextReportBy } from './house-terms.js';
import { decided, firstFault, type Decide } from './step.js';

/** What the lead has come to, and what stands in its way. */
export const reportProgress: Decide<'ReportProgress', Obligation> = (step) => {
  const { summary, percent, obstacles } = step.command;
  const fault = firstFault(
    () => wordsFault('summary', summary),
    () => percentFault(percent),
    ...obstacles.map((obstacle, n) => () => obstacleFault(obstacle, n, obstacles)),
  );
  if (fault !== null) return fault;
  const reportBy = nextReportBy(step);
  return decided(
    { type: 'task.progress-reported', payload: { summary, percent, obstacles, reportBy } },
    step.context.facts.terms,
  );
};

function percentFault(percent: number | null): Refusal | null {
  if (percent === null) return null;
  if (Number.isInteger(percent) && percent >= 0 && percent <= 100) return null;
  return refuse('task.percent-impossible', { field: 'percent', percent });
}

function obstacleFault(
  { obstacle, cause }: Obstacle,
  n: number,
  obstacles: readonly Obstacle[],
): Refusal | null {
  const first = obstacles.findIndex((one) => one.obstacle === obstacle);
  if (first !== n) return refuse('task.id-repeated', { field: 'obstacles', id: obstacle });
  return wordsFault('obstacles.cause', cause);
}
