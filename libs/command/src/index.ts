export type {
  CommandExecution,
  CommandIdentity,
  Executed,
  LoadedStream,
} from './command-execution.js';
export { CommandExecutor, type ExecutorOptions } from './command-executor.js';
export { CommandModule } from './command.module.js';
export { AnswerInterceptor } from './http/answer.interceptor.js';
export { answerTo, CommandAnswer } from './http/command-answer.js';
export { Asked, Decision, type CommandRequest } from './http/command-request.js';
export { foldSealed } from './fold-sealed.js';
export { StreamFolds, type FoldedStream } from './stream-folds.js';
