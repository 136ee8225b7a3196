/** What other rooms' tests need of the log. Nothing here knows Jest, so that child processes of tests can use it. */
export * from './pages.js';
export * from './sealed-events.js';
export * from './stream-writer.js';
