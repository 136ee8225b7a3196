export * from './config/config.js';
export * from './database/check-schema.js';
export * from './database/migrate.js';
export * from './database/migration-list.js';
export * from './database/pool.js';
export * from './database/session.js';
export { makeFolder } from './files/make-folder.js';
export { usingFolder } from './files/using-folder.js';
export * from './language/language.js';
export * from './logging/logger.js';
export * from './logging/secrets.js';
export { describeFault, valueInWords } from './problems/parameter-words.js';
export * from './problems/problem.js';
export { PROBLEMS } from './problems/problem-table.js';
export type { LogLevel, ProblemRow } from './problems/problem-row.js';
export * from './progress/progress.js';
export * from './progress/progress-display.js';
export type { HealthCheck } from './health/health.controller.js';
export { HealthModule } from './health/health.module.js';
export { AcceptedLanguage } from './http/accepted-language.js';
export {
  DescribedController,
  ETAG_HEADER,
  QueryPath,
  Summary,
  type QueryWords,
} from './http/described-paths.js';
export { Example } from './http/example.js';
export * from './http/fields.js';
export type { FieldRule } from './http/field-rule.js';
export * from './http/page.dto.js';
export * from './http/page.js';
export * from './http/page-cursor.js';
export { InvalidRequestError, type RequestFault } from './http/invalid-request.js';
export { ProblemBody } from './http/problem-body.js';
export { OPEN_TO_ALL, OpenToAll } from './http/open-to-all.js';
export { Made } from './http/made.js';
export { occurrenceOf } from './http/occurrence.js';
export { PathId } from './http/path-id.js';
export type { RefusalObserver } from './http/problem-filter.js';
export * from './http/rules.js';
export { serveHttp, type ServedHttp } from './http/serve-http.js';
