import type { Instant } from '@ledger/kernel';
import type { WorkerScope } from '../runner/worker-scope.js';
import type { CommandIssuer } from './command-issuer.port.js';
import type { Process } from './process.js';
import type { ProcessMonitor } from './process-monitor.port.js';

/** What the parts of a worker share that runs a process. */
export interface ProcessScope<Command> extends WorkerScope {
  readonly process: Process<Command>;
  readonly issuer: CommandIssuer<Command>;
  /** Decides which timers are due. */
  readonly clock: () => Instant;
  /** Most commands under way at once. */
  readonly concurrency: number;
  readonly monitor: ProcessMonitor;
}
