import type { RecordedEvent } from '@ledger/event-log';
import { FILLED_TABLE, filledByStream, type Projection } from '@ledger/projection';
import { TASK_EVENTS } from '../../domain/task.events.js';
import { VersionsFold } from '../versions/versions.fold.js';
import { endVersions } from '../versions/version-table.js';
import { AGENCY_REGISTERED, keepTiers } from './agency-tiers.js';
import { registerTelling } from './register-row.js';
import { REGISTER_INDEXES, REGISTER_TABLES } from './register-tables.js';
import { beginRows } from './register-writer.js';

const versions = filledByStream({
  begin: (stream, earlier) => new VersionsFold(stream, earlier, registerTelling),
  async write(folds, _events, tx) {
    const written = folds.map((fold) => fold.takeChanges());
    const changed = written.flatMap((one) => one.changed);
    await endVersions(tx, 'obligation_row', changed);
    await beginRows(
      tx,
      written.flatMap(({ opened }) => opened),
    );
  },
});

/**
 * Every obligation, as versions over effective × position, so that the register can be read as of any (T, K). Neither
 * status nor days of delay are kept; both follow at the time of asking.
 */
export const obligationRegister: Projection = {
  name: 'obligation-register',
  version: 4,
  handles: [...TASK_EVENTS.definitions.map(({ type }) => type), AGENCY_REGISTERED],
  tables: [...REGISTER_TABLES, FILLED_TABLE],
  indexes: REGISTER_INDEXES,
  async apply(batch, tx) {
    await keepTiers(batch.filter(isOfAgency), tx);
    const ofTasks = batch.filter((event) => !isOfAgency(event));
    if (ofTasks.length > 0) await versions.apply(ofTasks, tx);
  },
};

function isOfAgency({ envelope }: RecordedEvent): boolean {
  return envelope.type === AGENCY_REGISTERED;
}
