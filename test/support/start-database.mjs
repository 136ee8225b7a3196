import { startServer } from './database-run.mjs';

/** Called once per Jest project that has tests to run. */
export default startServer;
