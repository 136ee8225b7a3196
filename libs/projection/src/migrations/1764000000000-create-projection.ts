import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where each checkpointed reader of the log stands, and which version of each projection readers use. */
export class CreateProjection1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CREATE_TABLES);
    await runner.query(GRANT_RIGHTS);
  }

  down(): Promise<void> {
    return Promise.reject(
      new Error('a schema is never taken back: run the release that knows the present one'),
    );
  }
}

/**
 * Few rows, updated with every batch and heartbeat: room on the page keeps the updates HOT, and vacuum must not wait
 * for a share of the table.
 */
const BUSY_ROWS = `fillfactor = 10, autovacuum_vacuum_threshold = 200,
  autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_cost_delay = 0`;

const CREATE_TABLES = `
create schema projection;

create table projection.checkpoint (
  reader text collate "C" primary key,
  log text not null,
  position bigint not null default 0 check (position >= 0),
  recorded_time timestamptz,
  moved_at timestamptz not null default clock_timestamp(),
  holder text,
  lease_until timestamptz,
  check ((holder is null) = (lease_until is null))
) with (${BUSY_ROWS});

comment on column projection.checkpoint.recorded_time is
  'recorded time of the position; null before the first event';
comment on column projection.checkpoint.lease_until is
  'the holder alone may move the position; from then on another may become the holder';

create table projection.failure (
  reader text collate "C" primary key references projection.checkpoint on delete cascade,
  reason text not null check (reason in ('apply-threw', 'unknown-type', 'unreadable')),
  fix integer not null check (fix >= 0),
  position bigint not null,
  event_id text,
  event_type text,
  error text not null,
  failed_at timestamptz not null default clock_timestamp()
);

create table projection.version (
  name text collate "C" not null,
  version integer not null check (version > 0),
  schema text collate "C" not null unique references projection.checkpoint (reader),
  phase text not null default 'filling' check (phase in ('filling', 'live')),
  created_at timestamptz not null default clock_timestamp(),
  primary key (name, version)
);

create table projection.active (
  name text collate "C" primary key,
  version integer not null,
  previous integer,
  switched_at timestamptz not null default clock_timestamp(),
  foreign key (name, version) references projection.version
);

comment on column projection.active.previous is
  'the version that readers used before: some may still be at it for a moment after the switch';
`;

const GRANT_RIGHTS = `
grant usage on schema projection to ledger_projector, ledger_reader;
grant select, insert, update, delete on all tables in schema projection to ledger_projector;
grant select on all tables in schema projection to ledger_reader;

do $$ begin
  execute format('grant create on database %I to ledger_projector', current_database());
end $$;
`;
