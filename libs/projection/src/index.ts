export type { Failure } from './checkpoint/failure.js';
export { collectedBy, type Collector } from './collector.js';
export { arrayParameter, plainParameter } from './database/array-parameter.js';
export { openProjectorPool, type ProjectorPoolOptions } from './database/projector-pool.js';
export { allMonitors, loggingMonitor, type MonitorLog } from './metrics/logging-monitor.js';
export { prometheusMonitor, registerStatusGauges } from './metrics/prometheus.js';
export {
  ProjectionMeter,
  type BuildProgress,
  type ReaderThroughput,
} from './metrics/projection-meter.js';
export { PROJECTION_MIGRATIONS } from './migrations/projection-migrations.js';
export * from './process/command-issuer.port.js';
export { countingProcesses, registerProcessGauges } from './process/process-metrics.js';
export * from './process/process-monitor.port.js';
export { ProcessRunner, type ProcessRunnerOptions } from './process/process-runner.js';
export {
  listRefusals,
  processStatus,
  type ListedRefusal,
  type ProcessStatus,
} from './process/process-status.js';
export * from './process/process.js';
export * from './projection.js';
export { ReadModels, type CannotRead } from './read/read-models.js';
export { schemaAt, schemaAtHead, type ReadModelTools } from './read/schema-at.js';
export type { Failpoint, Failpoints } from './runner/failpoints.port.js';
export * from './runner/monitor.port.js';
export type { RunEnd } from './runner/leased-work.js';
export { KeptRecordedTimes } from './recorded-times/kept-recorded-times.js';
export { recordedTimes } from './recorded-times/recorded-times.projection.js';
export {
  ProjectionRunner,
  type ProjectedLog,
  type RunnerOptions,
  type RunOptions,
} from './runner/projection-runner.js';
export { projectionStatus, type ProjectionStatus } from './status/projection-status.js';
export type { MeasurableLog, ProjectionLag } from './status/reader-lag.js';
export { RoomStreams } from './stream-heads/room-streams.js';
export { FILLED_TABLE, filledByStream } from './streams/filled-by-stream.js';
export {
  foldedByStream,
  type GrowingFold,
  type StreamFolding,
} from './streams/folded-by-stream.js';
export { type StreamFold } from './streams/stream-memory.js';
export { streamHeads } from './stream-heads/stream-heads.projection.js';
export type { ActiveVersion } from './versions/active-version.js';
export { dropVersion } from './versions/drop-version.js';
export { switchVersion, type SwitchRequest, type SwitchTools } from './versions/switch-version.js';
