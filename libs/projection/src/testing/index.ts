export * from './process-in-memory.js';
export * from './recording-monitor.js';
export * from './sample-events.js';
export * from './sample-process.js';
export * from './sample-projection.js';
export * from './sample-worker.js';
export * from './rows.js';
export * from './until.js';
