import { randomUUID } from 'node:crypto';
import { describe, it } from '@jest/globals';

const VARIABLE = 'EVENTSTOREDB_URL';

/**
 * A suite that needs a running EventStoreDB, which `EVENTSTOREDB_URL` names. Without one it is skipped, and says so in
 * the report and on the terminal.
 */
export function describeOnServer(name: string, suite: (url: string) => void): void {
  const url = process.env[VARIABLE];
  if (url !== undefined && url !== '') {
    describe(name, () => {
      suite(url);
    });
    return;
  }
  const skipped = `NOT RUN, for want of a server: set ${VARIABLE}`;
  process.stderr.write(`${name}: ${skipped}\n`);
  describe(name, () => {
    it.skip(skipped, () => undefined);
  });
}

/** A name under which no other test keeps a log on the server. */
export function unusedLogName(): string {
  return `t${randomUUID().replaceAll('-', '')}`;
}
