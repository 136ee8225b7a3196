/** The position at which a version ends that has not ended. */
export const OPEN_END = '9223372036854775807';

/** What every table of versions has: for which K and, where it has a stretch, for which T a row holds. */
const VERSION = `
  task text collate "C" not null,
  key text collate "C" not null,
  from_position bigint not null,
  until_position bigint not null,
  closed_at timestamptz`;

const STRETCH = `
  from_at timestamptz not null,
  until_at timestamptz not null`;

const KEYS = 'primary key (task, key, from_position)';

const closedIndex = (table: string) =>
  `create index ${table}_closed on ${table} (closed_at) where closed_at is not null`;

export const TABLES = [
  `create table task_row (${VERSION}, ${STRETCH},
    kind text not null,
    parent text collate "C",
    title text not null,
    answerable text collate "C",
    assigner text collate "C" not null,
    phase text not null,
    missed integer not null,
    deadline_kind text not null,
    due_at timestamptz,
    late_since timestamptz,
    late_after timestamptz,
    late_until timestamptz,
    soon_at timestamptz,
    heard_at timestamptz,
    revision integer not null,
    ${KEYS}
  )`,
  `create table task_wait (${VERSION}, ${STRETCH},
    what text not null,
    who text collate "C" not null,
    about text,
    prepared_by text,
    since timestamptz not null,
    ends_at timestamptz,
    ${KEYS}
  )`,
  `create table task_mark (${VERSION},
    mark text not null,
    event text not null,
    type text not null,
    revision integer not null,
    effective_at timestamptz not null,
    recorded_at timestamptz not null,
    answerable text collate "C",
    assigner text collate "C" not null,
    when_overdue boolean not null,
    ${KEYS}
  )`,
  // Filling needs them too: what ended long enough ago is removed as it goes.
  ...['task_row', 'task_wait', 'task_mark'].map(closedIndex),
  `create table kept_from (single boolean primary key default true check (single), position bigint not null)`,
  `comment on table kept_from is
    'versions that ended at this position or before it may be gone: no state before it can be shown any more'`,
  'insert into kept_from (position) values (0)',
];

export const INDEXES = [
  'create index task_row_by_parent on task_row (parent) where parent is not null',
  'create index task_row_late on task_row (late_since, task) where late_since is not null',
  `create index task_row_late_of on task_row (answerable, late_since, task)
    where late_since is not null`,
  'create index task_row_soon on task_row (soon_at, task) where soon_at is not null',
  'create index task_row_soon_of on task_row (answerable, soon_at, task) where soon_at is not null',
  `create index task_row_undated on task_row (heard_at, task) where deadline_kind = 'undated'`,
  'create index task_wait_of on task_wait (who, what, since, task)',
  'create index task_mark_by_kind on task_mark (mark, recorded_at, event)',
];
