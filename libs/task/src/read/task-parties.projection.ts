import type { RecordedEvent } from '@ledger/event-log';
import { arrayParameter, type Projection, type ProjectionTransaction } from '@ledger/projection';
import { TASK_EVENTS, type TaskEvent } from '../domain/task.events.js';
import { indexEntry, type IndexEntry } from './task-index.js';

/**
 * Which agency was ever given a role in which task, and what else tasks are found by: the parent, whether they are open,
 * and the last day. It serves to find ids; what holds is on the task's stream.
 */
export const taskParties: Projection = {
  name: 'task-parties',
  version: 1,
  handles: TASK_EVENTS.definitions.map(({ type }) => type),
  tables: [
    `create table task (
      task text collate "C" primary key,
      parent text collate "C",
      open boolean not null,
      last_day date
    ) with (fillfactor = 70)`,
    `create table task_party (
      agency text collate "C" not null,
      task text collate "C" not null,
      role text collate "C" not null,
      primary key (agency, task, role)
    )`,
  ],
  indexes: [
    'create index task_by_parent on task (parent, task) where parent is not null',
    'create index task_by_last_day on task (last_day, task) where open',
  ],
  async apply(batch, tx) {
    const entries = batch.map(entryOf);
    await writeTasks(entries, tx);
    await writeParties(entries, tx);
  },
};

type Entry = IndexEntry & { readonly task: string };

function entryOf({ envelope }: RecordedEvent): Entry {
  const event = TASK_EVENTS.read(envelope) as unknown as TaskEvent;
  return { task: envelope.stream.replace(/^task-/, ''), ...indexEntry(event) };
}

async function writeTasks(entries: readonly Entry[], tx: ProjectionTransaction): Promise<void> {
  const created = entries.filter(({ parent }) => parent !== undefined);
  if (created.length > 0) {
    await tx.query(
      `insert into task (task, parent, open)
       select task, nullif(parent, ''), true from unnest($1::text[], $2::text[]) as batch (task, parent)`,
      [created.map(({ task }) => task), created.map(({ parent }) => parent ?? '')].map(
        arrayParameter,
      ),
    );
  }
  const closed = entries.filter((entry) => entry.closed);
  if (closed.length > 0) {
    await tx.query('update task set open = false where task = any($1::text[])', [
      arrayParameter(closed.map(({ task }) => task)),
    ]);
  }
  // The last day that a batch sets is the one that counts.
  const days = new Map(
    entries.flatMap(({ task, lastDay }) => (lastDay === undefined ? [] : [[task, lastDay]])),
  );
  if (days.size > 0) {
    await tx.query(
      `update task set last_day = nullif(batch.last_day, '')::date
       from unnest($1::text[], $2::text[]) as batch (task, last_day) where task.task = batch.task`,
      [[...days.keys()], [...days.values()].map((day) => day ?? '')].map(arrayParameter),
    );
  }
}

async function writeParties(entries: readonly Entry[], tx: ProjectionTransaction): Promise<void> {
  const parties = entries.flatMap(({ task, roles }) =>
    roles.map(({ role, agency }) => ({ agency, task, role })),
  );
  if (parties.length === 0) return;
  await tx.query(
    `insert into task_party (agency, task, role)
     select distinct * from unnest($1::text[], $2::text[], $3::text[])
     on conflict do nothing`,
    [
      parties.map(({ agency }) => agency),
      parties.map(({ task }) => task),
      parties.map(({ role }) => role),
    ].map(arrayParameter),
  );
}
