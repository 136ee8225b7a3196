export type {
  CommandExecution,
  CommandIdentity,
  Executed,
  LoadedStream,
} from './command-execution.js';
export { CommandExecutor, type ExecutorOptions } from './command-executor.js';
