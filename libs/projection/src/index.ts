export type { Failure } from './checkpoint/failure.js';
export { arrayParameter } from './database/array-parameter.js';
export { openProjectorPool, type ProjectorPoolOptions } from './database/projector-pool.js';
export { allMonitors, loggingMonitor, type MonitorLog } from './metrics/logging-monitor.js';
export { prometheusMonitor, registerStatusGauges } from './metrics/prometheus.js';
export {
  ProjectionMeter,
  type BuildProgress,
  type ReaderThroughput,
} from './metrics/projection-meter.js';
export { PROJECTION_MIGRATIONS } from './migrations/projection-migrations.js';
export * from './projection.js';
export { ReadModels, type CannotRead } from './read/read-models.js';
export type { Failpoint, Failpoints } from './runner/failpoints.port.js';
export * from './runner/monitor.port.js';
export {
  ProjectionRunner,
  type RunEnd,
  type RunnerOptions,
  type RunOptions,
} from './runner/projection-runner.js';
export {
  projectionStatus,
  type MeasurableLog,
  type ProjectionLag,
  type ProjectionStatus,
} from './status/projection-status.js';
export { streamHeads } from './stream-heads/stream-heads.projection.js';
export type { ActiveVersion } from './versions/active-version.js';
export { dropVersion } from './versions/drop-version.js';
export { switchVersion, type SwitchRequest, type SwitchTools } from './versions/switch-version.js';
