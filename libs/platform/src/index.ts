export * from './language/language.js';
export * from './problems/problem.js';
export { PROBLEMS } from './problems/problem-table.js';
export type { LogLevel, ProblemRow } from './problems/problem-row.js';
export * from './config/config.js';
