import { FILLED_TABLE, filledByStream, type Projection } from '@ledger/projection';
import { endVersions, TASK_EVENTS, VersionsFold } from '@ledger/task';
import { scoredTelling } from './obligation-versions.js';
import { beginSides, SIDE_INDEXES, SIDE_INSTANTS, SIDE_TABLES } from './side-rows.js';
import { beginVersions, VERSION_INDEXES, VERSION_TABLES } from './version-rows.js';

/**
 * What scoring knows of each obligation, as versions over effective × position, so that any scorecard can be told as of any
 * (T, K). No status and no score is kept; both follow at the time of asking.
 */
export const obligationHistory: Projection = {
  name: 'obligation-history',
  version: 5,
  handles: TASK_EVENTS.definitions.map(({ type }) => type),
  tables: [...VERSION_TABLES, ...SIDE_TABLES, FILLED_TABLE],
  indexes: [...VERSION_INDEXES, ...SIDE_INDEXES],
  ...filledByStream({
    begin: (stream, earlier) => new VersionsFold(stream, earlier, scoredTelling),
    async write(folds, _events, tx) {
      const written = folds.map((fold) => fold.takeChanges());
      const changed = written.flatMap((one) => one.changed);
      const opened = written.flatMap((one) => one.opened);
      await endVersions(tx, 'obligation_version', changed);
      await endVersions(tx, 'obligation_side', changed, SIDE_INSTANTS);
      await beginVersions(tx, opened);
      await beginSides(tx, opened);
    },
  }),
};
