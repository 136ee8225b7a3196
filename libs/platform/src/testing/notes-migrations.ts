import type { MigrationInterface, QueryRunner } from 'typeorm';
import { migrationList } from '../database/migration-list.js';

abstract class TestMigration implements MigrationInterface {
  abstract up(runner: QueryRunner): Promise<void>;

  down(): Promise<void> {
    return Promise.reject(new Error('a test takes nothing back'));
  }
}

export class CreateNotes1700000000001 extends TestMigration {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SCHEMA notes');
    await runner.query('CREATE TABLE notes.note (id int PRIMARY KEY)');
    await runner.query('GRANT USAGE ON SCHEMA notes TO ledger_appender, ledger_reader');
    await runner.query('GRANT SELECT ON notes.note TO ledger_reader');
    await runner.query('GRANT INSERT ON notes.note TO ledger_appender');
  }
}

class AddFirstNote1700000000002 extends TestMigration {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('INSERT INTO notes.note VALUES (1)');
  }
}

export class AddText1700000000003 extends TestMigration {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE notes.note ADD COLUMN text text');
  }
}

/** Takes long enough for other runners to come while it works. */
export class WorkSlowly1700000000004 extends TestMigration {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('SELECT pg_sleep(0.5)');
  }
}

export class BreakHalfway1700000000005 extends TestMigration {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE notes.half (id int)');
    await runner.query('SELECT 1 / 0');
  }
}

/** What the one that broke should have been. */
export class CreateHalf1700000000006 extends TestMigration {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE notes.half (id int)');
  }
}

/** Of two rooms, one of which has the first and the last. */
export const NOTES = migrationList(
  [AddText1700000000003, CreateNotes1700000000001],
  [AddFirstNote1700000000002],
);
export const NOTES_NAMES = [
  'CreateNotes1700000000001',
  'AddFirstNote1700000000002',
  'AddText1700000000003',
];
