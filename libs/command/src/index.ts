export type {
  CommandExecution,
  CommandIdentity,
  Executed,
  LoadedStream,
} from './command-execution.js';
export { CommandExecutor, type ExecutorOptions } from './command-executor.js';
export { CommandModule, type CommandTools } from './command.module.js';
export { answered, answerTo, CommandAnswer } from './http/command-answer.js';
export {
  CommandController,
  CommandPath,
  DecisionPath,
  IdempotencyKeyHeader,
  MakingPath,
  ManyPath,
  type PathWords,
} from './http/command-paths.js';
export { ManyAnswers } from './http/many-answers.js';
export { AskedForMany, takeEach, type Item, type ManyRequest } from './http/many.js';
export { Asked, Decision, type CommandRequest } from './http/command-request.js';
export { loadedIdentity } from './loaded-identity.js';
export { LogStreams } from './log-streams.js';
export { RoomFolds, type RoomFoldsOptions } from './room-folds.js';
export { sideBySide } from './side-by-side.js';
export { StreamDirectory } from './stream-directory.port.js';
export { StreamFolds } from './stream-folds.js';
export type { FoldedStream, Folds } from './stream-reading.js';
