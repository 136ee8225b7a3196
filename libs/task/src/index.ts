export * from './domain/collective/children.js';
export * from './domain/collective/collective.js';
export * from './domain/commands/assignment.commands.js';
export * from './domain/commands/course.commands.js';
export * from './domain/commands/decision.commands.js';
export * from './domain/commands/paper.commands.js';
export { agencyFault } from './domain/decisions/checks.js';
export * from './domain/document/document.decider.js';
export * from './domain/document/document.events.js';
export { REGISTRARS } from './domain/document/registrar.js';
export { ENTITLEMENTS } from './domain/entitlement/entitlements.js';
export * from './domain/events/assignment.events.js';
export * from './domain/events/collective.events.js';
export * from './domain/events/course.events.js';
export * from './domain/events/decision.events.js';
export * from './domain/events/merger.events.js';
export * from './domain/events/paper.events.js';
export * from './domain/facts.js';
export * from './domain/lifecycle/collective.lifecycle.js';
export * from './domain/lifecycle/obligation.lifecycle.js';
export { STEPS_OF_EVENT } from './domain/lifecycle/step-of-event.js';
export { countedUnder } from './domain/obligation/counted-under.js';
export * from './domain/obligation/obligation.js';
export * from './domain/open-actions.js';
export * from './domain/papers.js';
export * from './domain/parts.js';
export { GIVES_ROLES, rolesGiven } from './domain/roles-given.js';
export * from './domain/streams.js';
export * from './domain/task.commands.js';
export * from './domain/task.decider.js';
export * from './domain/task.events.js';
export * from './domain/task.js';
export { awaitingAt } from './domain/time/awaiting.js';
export * from './domain/time/clocks.js';
export * from './domain/time/roll-up.js';
export * from './domain/time/status-at.js';
export * from './domain/time/status.js';
export * from './domain/time/term.js';
export * from './domain/vocabulary.js';
export { agencyFacts } from './application/agency-facts.js';
export { GroupMembers } from './application/group-members.js';
export { HouseReader, type HouseSources } from './application/house-reader.js';
export { streamsNamed } from './application/named-in-command.js';
export type { HouseCommand } from './application/processes/house-command.js';
export { HouseIssuer, type HouseIssuerTools } from './application/processes/house-issuer.js';
export {
  TASK_PROCESSES,
  taskProcesses,
  type TaskProcessTools,
} from './application/processes/task-processes.js';
export { FactsWithFiles, type FileFinder } from './application/facts-with-files.js';
export { TaskFactsFromLog, type TaskFactsSources } from './application/task-facts.js';
export type { TaskFactsReader } from './application/task-facts.port.js';
export type { TaskFinder } from './application/task-finder.port.js';
export { FoundTasks } from './read/found-tasks.js';
export { TaskReaders } from './read/task-readers.js';
export { taskParties } from './read/task-parties.projection.js';
export * from './read/lists/deadline.lists.js';
export * from './read/lists/marks.list.js';
export * from './read/lists/page-reader.js';
export * from './read/lists/waiting.list.js';
export * from './read/replay/point.js';
export type { CollectiveView, ObligationView, TaskView } from './read/replay/task-view.js';
export type { Difference, FieldChange, Side } from './read/replay/difference.js';
export type { Mentioned, Names, NameSource } from './read/history/names.port.js';
export type { Replayed, Seen } from './read/replay/replay.js';
export type { TierSource } from './read/roll-up/tiers.port.js';
export { historyAnswer, replayAnswer } from './read/answers.js';
export { NamesFromLog } from './read/history/names-from-log.js';
export {
  endVersions,
  holdsAt,
  fewOfEach,
  VERSION_COLUMNS,
  versionsComment,
  type KeptInstants,
} from './read/versions/version-table.js';
export { obligationRegister } from './read/obligations/obligation-register.projection.js';
export {
  REGISTER_STATUSES,
  WHOLE_REGISTER,
  type RegisterFilter,
  type RegisterStatus,
} from './read/obligations/register-filter.js';
export { registerDocument } from './read/obligations/register-document.js';
export type { RegisterItem } from './read/obligations/register-list.js';
export * from './read/obligations/register-question.js';
export {
  RegisterReader,
  type CannotReadRegister,
  type RegisterTools,
} from './read/obligations/register-reader.js';
export type { RegisterCounts, RegisterView } from './read/obligations/register-view.js';
export { RegisterFilterQuery, registerQuestion } from './http/query/register-query.dto.js';
export { versionsOf, type Telling } from './read/versions/effective-versions.js';
export { OPEN_END, type KeptVersion, type RowChange } from './read/versions/version-changes.js';
export { VersionsFold } from './read/versions/versions.fold.js';
export { latenessOf } from './read/register/lateness.js';
export { MARKS, type MarkKind } from './read/register/task-mark.js';
export { RollUpReader, type CannotRollUp } from './read/roll-up/roll-up-reader.js';
export type {
  ChildStanding,
  MemberCount,
  TaskRollUp,
  TierCount,
} from './read/roll-up/task-roll-up.js';
export { TaskReader, type CannotReplay } from './read/task-reader.js';
export { WAITS, type WaitKind } from './read/register/task-wait.js';
export {
  groupByTask,
  readTaskEvent,
  taskOfStream,
  type RecordedTaskEvent,
} from './read/recorded-task-event.js';
export { replayInWords } from './read/replay-words.js';
export { STATUS_WORDS } from './read/standing-facts.js';
export { taskFile, type TaskFileTools } from './read/file/task-file.js';
export { taskRegister } from './read/register/task-register.projection.js';
export { sentenceOf, tell, type HistoryEntry, type ToldEvent } from './read/history/history.js';
export { ReportProgressDto } from './http/paper.dto.js';
export { TaskCommandsModule } from './task-commands.module.js';
export { TaskQueryModule, type TaskQueryTools } from './task-query.module.js';
