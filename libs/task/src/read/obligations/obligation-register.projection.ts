import type { RecordedEvent } from '@ledger/event-log';
import type { Projection, ProjectionTransaction } from '@ledger/projection';
import { TASK_EVENTS } from '../../domain/task.events.js';
import { groupByTask, keepEvents, knownEvents } from '../register/kept-events.js';
import { VersionChanges } from '../versions/version-changes.js';
import { endVersions } from '../versions/version-table.js';
import { AGENCY_REGISTERED, keepTiers } from './agency-tiers.js';
import { registerTelling } from './register-row.js';
import { REGISTER_INDEXES, REGISTER_TABLES } from './register-tables.js';
import { beginRows } from './register-writer.js';

/**
 * Every obligation, as versions over effective × position, so that the register can be read as of any (T, K). Neither
 * status nor days of delay are kept; both follow at the time of asking.
 */
export const obligationRegister: Projection = {
  name: 'obligation-register',
  version: 1,
  handles: [...TASK_EVENTS.definitions.map(({ type }) => type), AGENCY_REGISTERED],
  tables: REGISTER_TABLES,
  indexes: REGISTER_INDEXES,
  async apply(batch, tx) {
    await keepTiers(batch.filter(isOfAgency), tx);
    const ofTasks = batch.filter((event) => !isOfAgency(event));
    for (let from = 0; from < ofTasks.length; from += AT_ONCE) {
      await applyPart(ofTasks.slice(from, from + AT_ONCE), tx);
    }
  },
};

const AT_ONCE = 500;

async function applyPart(
  events: readonly RecordedEvent[],
  tx: ProjectionTransaction,
): Promise<void> {
  const byTask = groupByTask(events);
  const known = await knownEvents(tx, [...byTask.keys()]);
  const changes = [...byTask].map(([task, recorded]) => {
    const before = (known.get(task) ?? []).map(({ event }) => event);
    const fold = new VersionChanges(task, registerTelling(task), before);
    for (const { event, position } of recorded) fold.take(event, position);
    return fold.takeChanges();
  });
  await keepEvents(tx, byTask);
  await endVersions(
    tx,
    'obligation_row',
    changes.flatMap(({ changed }) => changed),
  );
  await beginRows(
    tx,
    changes.flatMap(({ opened }) => opened),
  );
}

function isOfAgency({ envelope }: RecordedEvent): boolean {
  return envelope.type === AGENCY_REGISTERED;
}
