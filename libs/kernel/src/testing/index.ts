export * from './given-when-then.js';
export * from './golden.js';
