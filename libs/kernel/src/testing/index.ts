export * from './calendar.js';
export * from './command-context.js';
export * from './csv.js';
export * from './given-when-then.js';
export * from './golden.js';
export * from './shared-folder.js';
export * from './zip.js';
