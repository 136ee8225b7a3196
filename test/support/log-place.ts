import { createHash } from 'node:crypto';

/**
 * Where a started program keeps its log. `EVENT_LOG=eventstoredb` with `EVENTSTOREDB_URL` has the end-to-end tests run
 * on a server: there, each data folder gets a log of its own, as it has a database of its own.
 */
export function logPlaceOf(dataDir: string): NodeJS.ProcessEnv {
  const { EVENT_LOG: kind, EVENTSTOREDB_URL: url } = process.env;
  if (kind !== 'eventstoredb') return {};
  const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 24);
  return { EVENT_LOG: kind, EVENTSTOREDB_URL: url, EVENTSTOREDB_LOG: `t${name}` };
}
