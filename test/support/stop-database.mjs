import { stopServer } from './database-run.mjs';

/** Called once per Jest project that was set up. */
export default stopServer;
