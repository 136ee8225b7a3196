import type { Bench } from '../bench.js';
import { startChild, type Child } from '../processes/child.js';
import type { ProjectorOrder, ProjectorReport } from '../processes/projector.process.js';

/** As the product starts its projector, but that its memory can be looked at. */
const OPTIONS = ['--max-semi-space-size=64', '--expose-gc'];

/** A process that keeps the scorecards' read model until it is ended. */
export function startProjector(bench: Bench, url: string): Child<ProjectorReport> {
  const order: ProjectorOrder = { url };
  return startChild<ProjectorReport>(bench, 'projector', order, OPTIONS);
}
