import type { Projection } from '../projection.js';
import type { StreamMemory } from '../streams/stream-memory.js';
import type { WorkerScope } from './worker-scope.js';

/** What the parts of a worker share that keeps a read model. */
export interface ProjectionScope extends WorkerScope {
  readonly projection: Projection;
  readonly streams: StreamMemory;
}
