import { finishBuilding } from '../versions/finish-building.js';
import type { VersionState } from '../versions/version-store.js';
import { BatchWriter } from './batch-writer.js';
import { fill, type FillOptions } from './fill.js';
import { followLog } from './follow-log.js';
import type { ProjectionScope } from './projection-scope.js';
import { patiently } from './worker-scope.js';

/**
 * Takes a version from where its checkpoint is: fills it without indexes, makes it live, then follows the log.
 *
 * @throws what `followLog` throws
 */
export async function buildAndFollow(
  scope: ProjectionScope,
  { phase, checkpoint, failure }: VersionState,
  options: FillOptions,
): Promise<void> {
  const { monitor, holder, pool, projection, failpoints } = scope;
  const writer = new BatchWriter(scope, checkpoint, failure);
  if (phase === 'filling') {
    monitor.state(holder.reader, 'filling');
    await fill(scope, writer, options);
    monitor.state(holder.reader, 'indexing');
    await patiently(scope, () => finishBuilding(pool, holder, projection, failpoints));
  }
  monitor.state(holder.reader, 'live');
  await followLog(scope, writer, options);
}
