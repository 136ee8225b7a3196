import type { RecordedEvent } from '@ledger/event-log';
import type { Projection, ProjectionTransaction } from '@ledger/projection';
import { groupByTask, keepEvents, knownEvents, TASK_EVENT_TABLE, TASK_EVENTS } from '@ledger/task';
import { OPEN_END, VersionChanges, type KeptVersion, type RowChange } from './version-changes.js';

/**
 * What scoring knows of each obligation, as versions over effective × position, so that any scorecard can be told as of any
 * (T, K). No status and no score is kept; both follow at the time of asking.
 */
export const obligationHistory: Projection = {
  name: 'obligation-history',
  version: 2,
  handles: TASK_EVENTS.definitions.map(({ type }) => type),
  tables: [
    TASK_EVENT_TABLE,
    `create table obligation_version (
      obligation text collate "C" not null,
      from_at timestamptz not null,
      until_at timestamptz not null,
      from_position bigint not null,
      until_position bigint not null,
      gone_position bigint not null,
      ended_at timestamptz not null,
      excused boolean not null,
      facts text not null,
      primary key (obligation, from_at, from_position)
    ) with (fillfactor = 80)`,
    `comment on table obligation_version is
      'facts that hold for T after from_at at positions from from_position on, before gone_position; from until_position on only for T up to and with until_at'`,
    `create table obligation_key (
      kind text collate "C" not null,
      key text collate "C" not null,
      obligation text collate "C" not null,
      primary key (kind, key, obligation)
    )`,
    `comment on table obligation_key is
      'what obligations are found by: each agency that ever answered, each that was asked for a part, each document that was cited'`,
  ],
  indexes: [],
  async apply(batch, tx) {
    for (let from = 0; from < batch.length; from += AT_ONCE) {
      await applyPart(batch.slice(from, from + AT_ONCE), tx);
    }
  },
};

/** So few that folding them keeps neither the transaction nor the worker's lease waiting. */
const AT_ONCE = 500;

async function applyPart(
  events: readonly RecordedEvent[],
  tx: ProjectionTransaction,
): Promise<void> {
  const byTask = groupByTask(events);
  const known = await knownEvents(tx, [...byTask.keys()]);
  const changes = [...byTask].map(([task, recorded]) => {
    const before = known.get(task) ?? [];
    const changed = new VersionChanges(
      task,
      before.map(({ event }) => event),
    );
    for (const { event, position } of recorded) changed.take(event, position);
    return changed;
  });
  await keepEvents(tx, byTask);
  await changeVersions(
    tx,
    changes.flatMap(({ changed }) => changed),
  );
  await beginVersions(
    tx,
    changes.flatMap(({ opened }) => opened),
  );
}

async function changeVersions(
  tx: ProjectionTransaction,
  changed: readonly RowChange[],
): Promise<void> {
  if (changed.length === 0) return;
  const rows = changed.map(({ obligation, from, until, untilPosition, gonePosition }) => ({
    obligation,
    from_at: from,
    until_at: until ?? null,
    until_position: untilPosition === undefined ? null : String(untilPosition),
    gone_position: gonePosition === undefined ? null : String(gonePosition),
  }));
  await tx.query(
    `update obligation_version version
     set until_at = coalesce(changed.until_at, version.until_at),
       until_position = coalesce(changed.until_position, version.until_position),
       gone_position = coalesce(changed.gone_position, version.gone_position)
     from json_to_recordset($1::json) as changed (obligation text, from_at timestamptz,
       until_at timestamptz, until_position bigint, gone_position bigint)
     where version.obligation = changed.obligation and version.from_at = changed.from_at
       and version.gone_position = ${OPEN_END}`,
    [JSON.stringify(rows)],
  );
}

async function beginVersions(
  tx: ProjectionTransaction,
  opened: readonly KeptVersion[],
): Promise<void> {
  if (opened.length === 0) return;
  const rows = JSON.stringify(opened.map(rowOf));
  await tx.query(
    `insert into obligation_version (obligation, from_at, until_at, from_position,
       until_position, gone_position, ended_at, excused, facts)
     select * from json_to_recordset($1::json) as opened (obligation text, from_at timestamptz,
       until_at timestamptz, from_position bigint, until_position bigint, gone_position bigint,
       ended_at timestamptz, excused boolean, facts text)`,
    [rows],
  );
  await tx.query(
    `insert into obligation_key (kind, key, obligation)
     select distinct kind, key, obligation
     from json_to_recordset($1::json) as found (kind text, key text, obligation text)
     on conflict do nothing`,
    [JSON.stringify(opened.flatMap(keysOf))],
  );
}

function keysOf({ obligation: { obligation, answering, dealings, subject } }: KeptVersion) {
  return [
    ...answering.map(({ agency }) => ({ kind: 'agency', key: agency, obligation })),
    ...dealings.parts.map(({ coordinator }) => ({
      kind: 'coordinator',
      key: coordinator,
      obligation,
    })),
    { kind: 'document', key: subject.document, obligation },
  ];
}

function rowOf(version: KeptVersion) {
  const { obligation, facts, from, until } = version;
  return {
    obligation: obligation.obligation,
    from_at: from,
    until_at: until ?? 'infinity',
    from_position: String(version.fromPosition),
    until_position: String(version.untilPosition),
    gone_position: String(version.gonePosition),
    ended_at: obligation.end?.at ?? 'infinity',
    excused: obligation.excused.length > 0,
    facts,
  };
}
