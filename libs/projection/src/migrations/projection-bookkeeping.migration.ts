import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A row here is small, few and updated with every batch: room on its page keeps the updates HOT, and vacuum must not
 * wait for the usual 50 dead rows.
 */
const HOT_ROW = `
  fillfactor = 10, autovacuum_vacuum_threshold = 200, autovacuum_vacuum_scale_factor = 0,
  autovacuum_vacuum_cost_delay = 0`;

/** Where each checkpointed reader of the log stands, and which version of each projection readers use. */
export class ProjectionBookkeeping1764000000000 implements MigrationInterface {
  readonly name = 'ProjectionBookkeeping1764000000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of UP) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP SCHEMA projection CASCADE');
  }
}

const UP = [
  'CREATE SCHEMA projection',
  `CREATE TABLE projection.checkpoint (
    reader text COLLATE "C" PRIMARY KEY,
    log text NOT NULL,
    position bigint NOT NULL DEFAULT 0 CHECK (position >= 0),
    recorded_time timestamptz,
    moved_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    holder text,
    lease_until timestamptz,
    CHECK ((holder IS NULL) = (lease_until IS NULL))
  ) WITH (${HOT_ROW})`,
  `CREATE TABLE projection.failure (
    reader text COLLATE "C" PRIMARY KEY REFERENCES projection.checkpoint ON DELETE CASCADE,
    reason text NOT NULL CHECK (reason IN ('apply-threw', 'unknown-type')),
    fix integer NOT NULL CHECK (fix >= 0),
    position bigint NOT NULL,
    event_id text NOT NULL,
    event_type text NOT NULL,
    error text NOT NULL,
    failed_at timestamptz NOT NULL DEFAULT clock_timestamp()
  )`,
  `CREATE TABLE projection.version (
    name text COLLATE "C" NOT NULL,
    version integer NOT NULL CHECK (version > 0),
    schema text COLLATE "C" NOT NULL UNIQUE REFERENCES projection.checkpoint (reader),
    phase text NOT NULL DEFAULT 'filling' CHECK (phase IN ('filling', 'live')),
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (name, version)
  )`,
  `CREATE TABLE projection.active (
    name text COLLATE "C" PRIMARY KEY,
    version integer NOT NULL,
    previous integer,
    switched_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    FOREIGN KEY (name, version) REFERENCES projection.version
  )`,
  'GRANT USAGE ON SCHEMA projection TO ledger_projector, ledger_reader',
  'GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA projection TO ledger_projector',
  'GRANT SELECT ON ALL TABLES IN SCHEMA projection TO ledger_reader',
  `DO $$ BEGIN
    EXECUTE format('GRANT CREATE ON DATABASE %I TO ledger_projector', current_database());
  END $$`,
];
